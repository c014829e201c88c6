import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './first-run.module.css';

type Place = 'this_pc' | 'shared';
type Props = {
  value: Place;
  onChange: (place: Place) => void;
};

/** This PC or a server, each with what it means. */
export function PlaceChoice({ value, onChange }: Props) {
  const { t } = useTranslation('first-run');
  return (
    <Radio.Group
      value={value}
      onChange={(chosen) => onChange(chosen === 'shared' ? 'shared' : 'this_pc')}
      aria-label={t('seats.title')}
    >
      <div className={styles.places}>
        <Radio
          className={styles.place}
          value="this_pc"
          label={t('seats.thisPc')}
          description={t('seats.thisPcMeans')}
          autoFocus
        />
        <Radio
          className={styles.place}
          value="shared"
          label={t('seats.shared')}
          description={t('seats.sharedMeans')}
        />
      </div>
    </Radio.Group>
  );
}
