import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstRow } from '../../ui/data-rows/focus-first-row';
import { KeyHint } from '../../ui/key-hint/key-hint';

/** The one filled button of the home screen. It has the focus, so that Enter sells; ↓ goes to the events after it. */
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
      onKeyDown={(press) => {
        if (press.key === 'ArrowDown' && focusFirstRow(press.currentTarget.closest('main')))
          press.preventDefault();
      }}
    >
      {t('action.sell')}
    </Button>
  );
}
