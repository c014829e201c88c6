import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/format/use-format';
import styles from './money-input.module.css';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** Minor units; `null` while nothing is typed. */
  value: number | null;
  currency: string;
  onChange: (value: number | null) => void;
};

/**
 * An amount of money, right-aligned. In rupiah an amount under 1.000 is thousands; what was understood replaces what was
 * typed when the field is left.
 */
export function MoneyInput({ value, currency, onChange, error, ...rest }: Props) {
  const { t } = useTranslation('controls');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const isUnreadable = typed !== null && typed.trim() !== '' && format.readMoney(typed, currency) === null;
  const shown = value === null ? '' : format.money(value, currency);
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: styles.input ?? '' }}
      {...rest}
      error={isUnreadable ? t('money.unreadable', { example: format.money(15_000_000, currency) }) : error}
      value={typed ?? shown}
      onFocus={(focus) => {
        focus.currentTarget.select();
        rest.onFocus?.(focus);
      }}
      onChange={(change) => {
        setTyped(change.currentTarget.value);
        onChange(format.readMoney(change.currentTarget.value, currency));
      }}
      onBlur={(blur) => {
        if (!isUnreadable) setTyped(null);
        rest.onBlur?.(blur);
      }}
    />
  );
}
