import { TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { ariaKeys, type Keys } from '../../lib/commands/keys';
import { isMac } from '../../lib/platform';
import { KeyHint } from '../key-hint/key-hint';

type Props = Omit<TextInputProps, 'onChange' | 'value'> & {
  /** For screen readers, since the placeholder goes away. */
  label: string;
  value: string;
  keys?: Keys;
  onChange: (value: string) => void;
};

/** A field to find something; its key is shown in it. */
export function SearchField({ label, value, keys, onChange, ...rest }: Props) {
  return (
    <TextInput
      type="search"
      leftSection={<IconSearch size={16} stroke={1.75} color="var(--ink-3)" aria-hidden />}
      rightSection={keys && value === '' ? <KeyHint keys={keys} /> : null}
      rightSectionWidth={64}
      rightSectionPointerEvents="none"
      {...rest}
      label={undefined}
      aria-label={label}
      aria-keyshortcuts={keys && ariaKeys(keys, isMac())}
      value={value}
      onChange={(change) => onChange(change.currentTarget.value)}
    />
  );
}
