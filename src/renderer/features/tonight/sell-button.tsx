import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint/key-hint';

/** The one filled button of the home screen. It has the focus, so that Enter sells. */
export function SellButton({ onSell }: { onSell: () => void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  // With large text the button lies below; the page still begins at its top.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Button
      variant="filled"
      size="lg"
      fullWidth
      ref={button}
      rightSection={<KeyHint keys="Enter" />}
      onClick={onSell}
    >
      {t('action.sell')}
    </Button>
  );
}
