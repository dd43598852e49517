import type { IncomingHttpHeaders } from 'node:http';
import { comesFromAllowed, isLoopback, loopbackHosts } from '../chat-proxy/allowed-hosts';

/** Under which names the public pages answer, and how they call themselves in feeds. */
export interface PublicHosts {
  accepts(headers: IncomingHttpHeaders): boolean;
  /** `https://notices.example.cn`, without a slash at its end. */
  originOf(headers: IncomingHttpHeaders): string;
}

export interface PublicHostsInput {
  readonly host: string;
  readonly port: number;
  /** Where a proxy of the community shows them to everybody; null: nowhere else. */
  readonly publicUrl: string | null;
}

// A name or an address with or without a port: what may stand in a link.
const plainHost = /^(?:[a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * While the server listens on this machine alone it answers to this machine's names and the public one. When everybody may
 * reach it, any name will do: it is read only and holds nothing that is not for everybody.
 */
export function createPublicHosts({ host, port, publicUrl }: PublicHostsInput): PublicHosts {
  const known = [...loopbackHosts(port), ...(publicUrl === null ? [] : [new URL(publicUrl).host])];
  const isForAll = !isLoopback(host);
  return {
    accepts: (headers) =>
      comesFromAllowed({ host: headers.host }, known) || (isForAll && plainHost.test(headers.host ?? '')),
    originOf: (headers) => publicUrl?.replace(/\/+$/, '') ?? `http://${headers.host ?? `${host}:${port}`}`,
  };
}
