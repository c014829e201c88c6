/** The scheme and host of our own pages; nothing else is ever loaded by a package. */
export const appOrigin = 'app://box-office';

/** The development server's origin, or `null` where the built pages are served. Packages never have one. */
export function developmentOrigin(environment: NodeJS.ProcessEnv, isPackaged: boolean): string | null {
  const url = environment.ELECTRON_RENDERER_URL;
  if (isPackaged || !url) return null;
  const { hostname, origin } = new URL(url);
  return hostname === 'localhost' || hostname === '127.0.0.1' ? origin : null;
}

/** Whether an address belongs to our pages. Node reports no origin for our scheme, hence the comparison by parts. */
export function isOurs(address: string, development: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, origin } = new URL(address);
  return `${protocol}//${host}` === appOrigin || (development !== null && origin === development);
}
