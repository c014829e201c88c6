import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Session } from 'electron';
import { protocol } from 'electron';
import { fileFor } from './renderer-files';

const scheme = 'app';

/** What our pages may load: themselves. Mantine sets style attributes, hence the one exception. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready: makes our scheme behave like https towards Chromium. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer as `app://box-office/`, and nothing outside its folder. */
export function serveRenderer(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const file = request.method === 'GET' ? fileFor(new URL(request.url), folder) : null;
    const body = file && (await readFile(file).catch(() => null));
    if (!file || !body) return new Response('Not found', { status: 404, headers: headers('.txt') });
    return new Response(new Uint8Array(body), { headers: headers(path.extname(file)) });
  });
}

function headers(extension: string): Record<string, string> {
  return {
    'Content-Type': contentTypes[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}
