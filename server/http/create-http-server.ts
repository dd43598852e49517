import { createServer, type RequestListener, type Server } from 'node:http';
import { hardenServer, serverLimits, type ServerLimits } from './harden-server';

/** An HTTP server with our limits. How often Node looks for slow connections can only be said when it is made. */
export function createHttpServer(onRequest: RequestListener, limits: ServerLimits = serverLimits): Server {
  const connectionsCheckingInterval = Math.min(1000, limits.headersMs);
  const server = createServer({ connectionsCheckingInterval, maxHeaderSize: 16 * 1024 }, onRequest);
  hardenServer(server, limits);
  return server;
}
