import { createServer } from 'node:http';
import Koa from 'koa';
import { createHallPage } from '../../../server/http/hall/hall-page';
import { readHallVersion } from '../../../server/http/hall/hall-version';
import type { HallView } from '../../../server/http/public-api/hall-view';
import { createPublicHosts } from '../../../server/http/public-api/public-hosts';
import { sendFresh } from '../../../server/http/public-api/send-fresh';
import { aView } from './hall-samples';

export interface HallServer {
  readonly url: string;
  readonly port: number;
  /** What it says from now on. */
  show(view: HallView): void;
  /** good: it answers. cut: the line breaks under every question. ill: 503. */
  setLine(line: 'good' | 'cut' | 'ill'): void;
  /** The time by which it answers. */
  setNow(now: Date): void;
  /** How often it told everything; else it said that nothing is new. */
  told(): number;
  close(): Promise<void>;
}

/** The hall page as it is served, beside an answer that a test decides. */
export async function aHallServer(pageFolder: string): Promise<HallServer> {
  const pageVersion = await readHallVersion(pageFolder);
  let view = aView({}, { pageVersion });
  let line = 'good';
  let now = new Date();
  let told = 0;

  const http = createServer();
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const hosts = createPublicHosts({ host: '127.0.0.1', port, publicUrl: null });
  const app = new Koa();
  app.use(createHallPage({ pageFolder, hosts }));
  app.use((ctx) => {
    if (ctx.path === '/icon.svg') ctx.status = 204;
    if (ctx.path !== '/api/public/hall') return;
    if (line === 'cut') return void ctx.req.socket.destroy();
    if (line === 'ill') return ctx.throw(503);
    ctx.set('Date', now.toUTCString());
    sendFresh(ctx, { type: 'application/json; charset=utf-8', body: JSON.stringify(view), maxAgeSeconds: 0 });
    if (ctx.status === 200) told += 1;
  });
  app.silent = true;
  const handle = app.callback();
  http.on('request', (request, response) => void handle(request, response));

  return {
    url: `http://127.0.0.1:${port}/hall/`,
    port,
    show(next) {
      view = { ...next, pageVersion: next.pageVersion === 'v1' ? pageVersion : next.pageVersion };
    },
    setLine(to) {
      line = to;
    },
    setNow(to) {
      now = to;
    },
    told: () => told,
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
