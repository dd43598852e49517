import type { IncomingHttpHeaders } from 'node:http';

/** The names under which this machine reaches itself, with the port; the chat page has no login, so it answers to no other. */
export const loopbackHosts = (port: number): readonly string[] => [
  `127.0.0.1:${port}`,
  `localhost:${port}`,
  `[::1]:${port}`,
];

/**
 * Whether a request came under an allowed name, and from a page of an allowed name.
 * Browsers always name the page's origin when it matters; programs on this machine need not.
 */
export function comesFromAllowed(headers: IncomingHttpHeaders, allowedHosts: readonly string[]): boolean {
  const { host, origin } = headers;
  if (host === undefined || !allowedHosts.includes(host)) return false;
  return origin === undefined || allowedHosts.some((allowed) => origin === `http://${allowed}`);
}

/** Whether an address to listen on reaches this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
