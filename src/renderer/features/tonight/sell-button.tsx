import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint/key-hint';

/** The one filled button of the home screen. It has the focus, so that Enter sells. */
export function SellButton({ onSell }: { onSell: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="filled"
      size="lg"
      fullWidth
      autoFocus
      rightSection={<KeyHint keys="Enter" />}
      onClick={onSell}
    >
      {t('action.sell')}
    </Button>
  );
}
