import { safeStorage } from 'electron';
import type { SecretStore } from '../devices/secret-store';

/** The operating system's keychain. Linux without a keyring has only a fixed key (`basic_text`), which counts as none. */
export const safeStorageOfSystem: SecretStore = {
  isSafe: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  seal: (secret) => safeStorage.encryptString(secret),
  open: (sealed) => safeStorage.decryptString(sealed),
};
