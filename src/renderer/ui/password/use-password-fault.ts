import { useTranslation } from 'react-i18next';
import { passwordAtLeast, passwordByteLimit } from '../../../shared/domain/password-rules';
import { useFormat } from '../../lib/format/use-format';
import { passwordBytes } from './password-bytes';

/** The rule of a form for a new password: `null` when it may be used. */
export function usePasswordFault(): (password: string) => string | null {
  const { t } = useTranslation('controls');
  const format = useFormat();
  return (password) => {
    const bytes = passwordBytes(password);
    if (bytes > passwordByteLimit) {
      return t('password.tooLong', {
        bytes: format.number(bytes),
        limit: format.number(passwordByteLimit),
      });
    }
    const isShort = Array.from(password).length < passwordAtLeast;
    return isShort ? t('password.tooShort', { n: format.number(passwordAtLeast) }) : null;
  };
}
