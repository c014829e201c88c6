import type { ConnectionProblem } from '../../shared/refusals/database';

const byCode: Record<string, ConnectionProblem> = {
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  ECONNREFUSED: 'refused',
  // A socket folder without a server.
  ENOENT: 'refused',
  ETIMEDOUT: 'no_answer',
  EHOSTUNREACH: 'no_answer',
  ENETUNREACH: 'no_answer',
  '28P01': 'password',
  '28000': 'password',
  '3D000': 'no_such_database',
  '42501': 'no_rights',
  // "role box_office_till does not exist" and "permission denied to set role".
  '22023': 'no_rights',
  '53300': 'too_many_connections',
};

const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS|ERR_SSL|EPROTO/;

/** What is wrong when a connection cannot be made: the first thing that somebody can mend. */
export function problemOf(error: unknown): ConnectionProblem {
  const { code, message } = codeAndMessage(error);
  if (/does not support SSL/i.test(message)) return 'tls_not_offered';
  if (untrusted.test(code)) return 'tls_not_trusted';
  if (code === '28000' && /no encryption|SSL off/i.test(message)) return 'tls_required';
  if (/timeout expired/i.test(message)) return 'no_answer';
  return byCode[code] ?? 'other';
}

/** Whether an error says that a connection broke or never came about, so that nothing more is known than was sent. */
export function isConnectionError(error: unknown): boolean {
  const { code, message } = codeAndMessage(error);
  return brokenCodes.test(code) || brokenMessages.test(message);
}

/** Whether an error says that there never was a connection, so that nothing can have been sent. */
export function neverConnected(error: unknown): boolean {
  const { code, message } = codeAndMessage(error);
  return (
    /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|57P03)$/.test(code) ||
    /^(aborted|timeout expired)$/.test(message)
  );
}

const brokenCodes =
  /^(08...|57P0[123]|25P03|ECONNRESET|ECONNREFUSED|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|ERR_STREAM_DESTROYED)$/;
const brokenMessages =
  /(?:^| - )(Connection terminated|Connection ended|timeout expired|Client has encountered a connection error|Client was closed|aborted$|This socket has been ended|write after end)/i;

/** What the server said, without the statement that Knex puts before it. */
export function plainMessage(error: unknown): string {
  return codeAndMessage(error).message.split(' - ').at(-1) ?? '';
}

/** Code and message of whatever was thrown; empty where there is none. */
export function codeAndMessage(error: unknown): { code: string; message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return { code, message };
}
