import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

const own = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/;

/**
 * Whose calls are counted together. A proxy on this machine writes at the end of `X-Forwarded-For` who came to it; from
 * anywhere else that header is the caller's own choice and is not read. One IPv6 customer has 2^64 addresses; they count as one.
 */
export function callerAddress({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const shown = socket.remoteAddress ?? '';
  const forwarded = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return networkOf(own.test(shown) && isIP(forwarded) !== 0 ? forwarded : shown);
}

function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = ''] = address.split('::');
  return `${head.split(':').slice(0, 4).join(':')}::/64`;
}
