import Router, { type RouterContext } from '@koa/router';
import { guardPublic } from './guard-public';
import { pageOf } from './paging';
import { presentCatalogue } from './present-catalogue';
import { presentHall } from './present-hall';
import { presentNotice } from './present-notice';
import { createPublicCounts } from './present-counts';
import { publicView, type PublicDeps } from './public-deps';
import { createPublicNotices, matching } from './public-notices';
import { readQuery } from './read-query';
import { noticeUnknown } from './refusals';
import { sendFresh } from './send-fresh';

const pageSize = 20;

/** What everybody may read, under `/api/public/`. See docs/api.md. */
export function publicApi(deps: PublicDeps): Router {
  const router = new Router({ prefix: '/api/public' });
  const counts = createPublicCounts(deps);
  const notices = createPublicNotices(deps);
  router.use(guardPublic(deps));
  const answer = (path: string, maxAgeSeconds: number, tell: (ctx: RouterContext) => Promise<unknown>) => {
    router.get(path, async (ctx) => {
      const body = JSON.stringify(await tell(ctx));
      sendFresh(ctx, { type: 'application/json; charset=utf-8', body, maxAgeSeconds });
    });
  };
  answer('/notices', 30, async (ctx) => {
    const { grid, now } = await publicView(deps);
    const { column, area, page } = readQuery(grid, ctx.query);
    const listed = matching(await notices(grid, now), { column, areaId: area?.id });
    const { items, ...where } = pageOf(listed, page, pageSize);
    return { notices: items.map((notice) => presentNotice(grid, notice)), ...where };
  });
  answer('/notices/:number', 30, async (ctx) => {
    const { grid, now } = await publicView(deps);
    const open = await notices(grid, now);
    const notice = open.find(({ number }) => number.label === ctx.params['number']);
    if (!notice) throw noticeUnknown();
    return presentNotice(grid, notice);
  });
  answer('/catalogue', 300, async () => {
    const { grid } = await publicView(deps);
    return { services: presentCatalogue(grid) };
  });
  answer('/counts', 60, async () => {
    const { grid, now } = await publicView(deps);
    return counts(grid, now);
  });
  answer('/hall', 0, async () => {
    const { grid, now } = await publicView(deps);
    const [open, states] = await Promise.all([notices(grid, now), deps.sourceStates.list(grid.community.id)]);
    return presentHall(deps, { grid, notices: open, states });
  });
  return router;
}
