import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  host: string;
  /** Decided by BOX_OFFICE_DATABASE_URL, so there is nothing to choose. */
  isFixed: boolean;
  onAnother: () => void;
};

/** The seats lie on a server that works: said, not asked again. */
export function ThereAlready({ host, isFixed, onAnother }: Props) {
  const { t } = useTranslation('first-run');
  if (isFixed) return <p>{t('seats.fixed', { host })}</p>;
  return (
    <p>
      {t('seats.there', { host })}{' '}
      <Anchor component="button" type="button" onClick={onAnother}>
        {t('seats.another')}
      </Anchor>
    </p>
  );
}
