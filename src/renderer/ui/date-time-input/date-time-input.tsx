import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readMoment } from '../../lib/format/read-moment';
import { useFormat } from '../../lib/format/use-format';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** ISO 8601 with offset; `null` while nothing is understood. */
  value: string | null;
  /** The IANA zone of the house. */
  zone: string;
  onChange: (value: string | null) => void;
};

/** A day and time typed as one says it ("sat 5 dec 20", "besok 19.30"); what was understood stands below at once. */
export function DateTimeInput({ value, zone, onChange, error, description, ...rest }: Props) {
  const { t } = useTranslation('controls');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const isUnreadable = typed !== null && typed.trim() !== '' && value === null;
  const shown = value === null ? '' : format.dayAndTime(value, zone);
  const understood = value === null ? null : t('dateTime.echo', { when: format.longDayAndTime(value, zone) });
  const hint = isUnreadable ? t('dateTime.unreadable', { example: t('dateTime.example') }) : understood;
  return (
    <TextInput
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...rest}
      description={hint ?? description}
      error={error}
      value={typed ?? shown}
      onChange={(change) => {
        const text = change.currentTarget.value;
        setTyped(text);
        onChange(readMoment(text, { zone, now: new Date(), language: format.locale.language }));
      }}
      onBlur={(blur) => {
        rest.onBlur?.(blur);
      }}
    />
  );
}
