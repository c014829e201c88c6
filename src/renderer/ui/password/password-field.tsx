import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { IconArrowBigUpLine } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './password-field.module.css';
import { useCapsLock } from './use-caps-lock';

type Props = PasswordInputProps & { ref?: Ref<HTMLInputElement> };

/** A password with a switch to see it, and a word when Caps Lock would spoil it. */
export function PasswordField(props: Props) {
  const { t } = useTranslation('controls');
  const [hasFocus, setFocus] = useState(false);
  const isCapsLockOn = useCapsLock();
  const [isShown, setShown] = useState(false);
  return (
    <div onFocus={() => setFocus(true)} onBlur={() => setFocus(false)}>
      <PasswordInput
        {...props}
        visible={isShown}
        onVisibilityChange={setShown}
        visibilityToggleButtonProps={{
          'aria-label': isShown ? t('password.hide') : t('password.show'),
          tabIndex: 0,
        }}
      />
      <p className={styles.caps} aria-live="polite">
        {hasFocus && isCapsLockOn && (
          <>
            <IconArrowBigUpLine size={16} stroke={1.75} aria-hidden />
            {t('password.capsLock')}
          </>
        )}
      </p>
    </div>
  );
}
