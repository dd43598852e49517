import { createServer } from 'node:http';
import { setUpPublic, type PublicTown } from '../../server/http/public-api/set-up-public';

export interface PortalServer {
  readonly url: string;
  readonly town: PublicTown;
  close(): Promise<void>;
}

/** The demo community's public pages on a port of this machine. */
export async function aPortalServer(): Promise<PortalServer> {
  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const town = await setUpPublic({ port });
  http.on('request', (request, response) => void town.callback(request, response));
  return {
    url: `http://127.0.0.1:${port}`,
    town,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
