import type { Server } from 'node:http';

export interface ServerLimits {
  /** Until the headers are complete. */
  readonly headersMs: number;
  /** Until the whole request is here. */
  readonly requestMs: number;
  readonly keepAliveMs: number;
  readonly mostHeaders: number;
}

export const serverLimits: ServerLimits = {
  headersMs: 10_000,
  requestMs: 30_000,
  keepAliveMs: 5000,
  mostHeaders: 100,
};

/** Gives nobody a connection for ever: slow headers, slow bodies and idle connections are closed. */
export function hardenServer(server: Server, limits: ServerLimits = serverLimits): void {
  server.headersTimeout = limits.headersMs;
  server.requestTimeout = limits.requestMs;
  server.keepAliveTimeout = limits.keepAliveMs;
  server.maxHeadersCount = limits.mostHeaders;
}
