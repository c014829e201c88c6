/** The operating system's safe place for secrets, or the lack of one. */
export interface SecretStore {
  /** False where the system would only pretend to encrypt. */
  isSafe(): boolean;
  /** Encrypted for this OS user. */
  seal(secret: string): Buffer;
  /** Throws when it was sealed by another user or system. */
  open(sealed: Buffer): string;
}

/** For plain Node, which knows no safe place. */
export const noSecretStore: SecretStore = {
  isSafe: () => false,
  seal: () => {
    throw new Error('there is no safe place for secrets here');
  },
  open: () => {
    throw new Error('there is no safe place for secrets here');
  },
};
