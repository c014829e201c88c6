import type { PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { passwordAtLeast, passwordByteLimit } from '../../../shared/domain/password-rules';
import { useFormat } from '../../lib/format/use-format';
import { passwordBytes } from './password-bytes';
import { PasswordField } from './password-field';

type Props = Omit<PasswordInputProps, 'description' | 'value'> & { value?: string };

/** A password that somebody invents, with its rules in plain words before it is refused. */
export function NewPasswordField(props: Props) {
  const { t } = useTranslation('controls');
  const format = useFormat();
  const bytes = passwordBytes(props.value ?? '');
  const isTooLong = bytes > passwordByteLimit;
  const tooLong = t('password.tooLong', {
    bytes: format.number(bytes),
    limit: format.number(passwordByteLimit),
  });
  return (
    <PasswordField
      autoComplete="new-password"
      {...props}
      description={t('password.rule', { n: format.number(passwordAtLeast) })}
      error={isTooLong ? tooLong : props.error}
    />
  );
}
