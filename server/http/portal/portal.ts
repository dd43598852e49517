import Router, { type RouterContext } from '@koa/router';
import { z } from 'zod';
import { guardPublic } from '../public-api/guard-public';
import { presentCatalogue } from '../public-api/present-catalogue';
import { presentNotice } from '../public-api/present-notice';
import { createPublicCounts } from '../public-api/present-counts';
import { publicView, type PublicDeps } from '../public-api/public-deps';
import { createPublicNotices, matching } from '../public-api/public-notices';
import { readQuery } from '../public-api/read-query';
import { serviceUnknown } from '../public-api/refusals';
import { sendFresh } from '../public-api/send-fresh';
import { readFeedInput, type FeedInput } from './feed-input';
import { figuresPage } from './figures-page';
import { gonePage } from './gone-page';
import { guidePage } from './guide-page';
import { homePage } from './home-page';
import { jsonFeed } from './json-feed';
import { noticePage } from './notice-page';
import { noticesPage } from './notices-page';
import { portalStyle } from './portal-style';
import { rssFeed } from './rss-feed';
import { servicePage } from './service-page';

// Nothing but its own style and picture: no script at all.
const policy = [
  "default-src 'none'",
  ...[
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ],
].join('; ');

const searched = z.object({ q: z.string().max(200).default('') });
const pageType = 'text/html; charset=utf-8';

/** What stands at an address; `gone`: the page that says that nothing does any more. */
type Tell = (ctx: RouterContext) => Promise<string | { readonly gone: string }>;

/** The public pages under `/portal`: readable without script, on an old phone, by anybody. */
export function portal(deps: PublicDeps): Router {
  const router = new Router({ prefix: '/portal' });
  const counts = createPublicCounts(deps);
  const notices = createPublicNotices(deps);
  router.use(guardPublic(deps));
  const serve = (path: string, type: string, maxAgeSeconds: number, tell: Tell) =>
    router.get(path, async (ctx) => {
      const told = await tell(ctx);
      ctx.set('Content-Security-Policy', policy);
      if (typeof told === 'string') sendFresh(ctx, { type, body: told, maxAgeSeconds });
      else sendGone(ctx, told.gone);
    });
  const page = (path: string, tell: Tell) => serve(path, pageType, 30, tell);
  const feed = (path: string, type: string, tell: (input: FeedInput) => string) =>
    serve(path, type, 60, async (ctx) => tell(await readFeedInput(deps, notices, ctx)));

  page('/', async () => {
    const { grid, now } = await publicView(deps);
    return homePage(grid, await notices(grid, now), now);
  });
  page('/notices', async (ctx) => {
    const { grid, now } = await publicView(deps);
    const asked = readQuery(grid, ctx.query);
    const listed = matching(await notices(grid, now), { ...asked, areaId: asked.area?.id });
    return noticesPage(grid, listed, asked, now);
  });
  page('/notices/:number', async (ctx) => {
    const { grid, now } = await publicView(deps);
    const open = await notices(grid, now);
    const notice = open.find(({ number }) => number.label === ctx.params['number']);
    if (!notice) return { gone: gonePage(grid) };
    return noticePage(grid, presentNotice(grid, notice), now);
  });
  page('/guide', async (ctx) => {
    const { grid } = await publicView(deps);
    return guidePage(grid, searched.parse(ctx.query).q.trim());
  });
  page('/guide/:id', async (ctx) => {
    const { grid } = await publicView(deps);
    const service = presentCatalogue(grid).find(({ id }) => id === ctx.params['id']);
    if (!service) throw serviceUnknown();
    return servicePage(grid, service);
  });
  page('/figures', async () => {
    const { grid, now } = await publicView(deps);
    return figuresPage(grid, await counts(grid, now), now);
  });
  feed('/feed.xml', 'application/rss+xml; charset=utf-8', rssFeed);
  feed('/feed.json', 'application/feed+json; charset=utf-8', jsonFeed);
  serve('/style.css', 'text/css; charset=utf-8', 300, async () => portalStyle);
  return router;
}

function sendGone(ctx: RouterContext, page: string): void {
  ctx.status = 404;
  ctx.set('Cache-Control', 'no-cache');
  ctx.type = pageType;
  ctx.body = page;
}
