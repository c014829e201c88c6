import { useEffect, useRef } from 'react';
import styles from './dialog.module.css';

type Props = {
  label: string;
  onClose: () => void;
  children: React.ReactNode;
  size?: 'narrow' | 'wide';
};

/** Something that floats over the screen until Esc: keeps the focus inside, gives it back afterwards, opens in one frame. */
export function Dialog({ label, onClose, children, size = 'narrow' }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={styles.dialog}
      data-size={size}
      onCancel={(cancel) => {
        cancel.preventDefault();
        onClose();
      }}
      onPointerDown={(press) => {
        if (press.target === dialog.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
