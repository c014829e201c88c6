/** Everything that can keep this PC's own database from running, with the facts a message needs. */
export type EmbeddedFault =
  /** No PostgreSQL binaries for this system were installed or packaged. */
  | { code: 'binaries_missing'; platform: string; lookedIn: string[] }
  /** The binaries are there and do not run (wrong system, missing library). `output` is what they said. */
  | { code: 'binaries_broken'; folder: string; output: string }
  /** The data were made by another major version; they stay untouched. */
  | { code: 'other_major_version'; folder: string; found: string; expected: number }
  /** The operating system user that runs PostgreSQL cannot get through `blockedAt`. */
  | { code: 'folder_unreachable'; folder: string; blockedAt: string; osUser: string }
  /** The folder belongs to somebody else, who keeps it private. */
  | { code: 'folder_not_ours'; folder: string }
  /** Started as root, and no unprivileged user could be found or made. */
  | { code: 'no_os_user'; tried: string[] }
  /** Other processes held this data folder for too long. */
  | { code: 'busy_too_long'; folder: string; seconds: number }
  /** The data have to be copied before an upgrade, and other processes work with them. */
  | { code: 'in_use_while_upgrading'; folder: string }
  /** A program of PostgreSQL failed; `output` is the end of what it wrote. */
  | { code: 'program_failed'; program: string; exitCode: number | null; output: string }
  /** A server runs in our folder and does not let us in. */
  | { code: 'not_answering'; folder: string; reason: string };

/** Thrown by everything in this folder that can go wrong in a known way; `fault` is for screens, `message` for logs. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';
  constructor(readonly fault: EmbeddedFault) {
    super(describeFault(fault));
  }
}

function describeFault(fault: EmbeddedFault): string {
  switch (fault.code) {
    case 'binaries_missing':
      return `PostgreSQL's binaries for ${fault.platform} are not installed. Run "npm install" again. Looked in: ${fault.lookedIn.join(', ')}`;
    case 'binaries_broken':
      return `PostgreSQL in ${fault.folder} does not run: ${fault.output}`;
    case 'other_major_version':
      return `${fault.folder} was made by PostgreSQL ${fault.found}, and this app brings PostgreSQL ${fault.expected}. Nothing was changed. Start the app version that made it, or choose another data folder with BOX_OFFICE_DATA_DIR.`;
    case 'folder_unreachable':
      return `PostgreSQL runs as the user "${fault.osUser}", who cannot enter ${fault.blockedAt} on the way to ${fault.folder}. Run: chmod o+x '${fault.blockedAt}' – or choose another data folder with BOX_OFFICE_DATA_DIR.`;
    case 'folder_not_ours':
      return `${fault.folder} belongs to another user. Start as that user, or choose another data folder with BOX_OFFICE_DATA_DIR.`;
    case 'no_os_user':
      return `PostgreSQL refuses to run as root, and none of these users exists or could be made: ${fault.tried.join(', ')}. Start as an ordinary user, or run: useradd --system box-office`;
    case 'busy_too_long':
      return `Other processes held ${fault.folder} for ${fault.seconds} seconds. Try again; if it stays so, close them.`;
    case 'in_use_while_upgrading':
      return `Before this version can use ${fault.folder} it has to copy and upgrade it, and another Box Office on this PC is working with it. Close that one and start again.`;
    case 'program_failed':
      return `${fault.program} failed (exit code ${fault.exitCode ?? 'none'}): ${fault.output}`;
    case 'not_answering':
      return `A PostgreSQL server runs in ${fault.folder} and does not let us in: ${fault.reason}`;
  }
}
