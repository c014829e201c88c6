import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useFormat } from '../../lib/format/use-format';

type Props = Omit<NumberInputProps, 'decimalSeparator' | 'allowedDecimalSeparators'>;

/** A number as the region writes it: `1,5` in Indonesia. A point is understood as well. */
export function NumberField(props: Props) {
  const { decimalSign } = useFormat();
  return <NumberInput decimalSeparator={decimalSign} allowedDecimalSeparators={['.', ',']} {...props} />;
}
