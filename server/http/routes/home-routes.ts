import Router from '@koa/router';
import type { Health } from '../../platform/health';
import { homeStyle } from '../presenters/home-style';
import { icon } from '../presenters/icon';
import { presentHome } from '../presenters/present-home';

export interface HomeRoutesDeps {
  readonly health: Pick<Health, 'report'>;
  readonly webChat: boolean;
}

/** The first page a person sees: what runs, and three things to try. */
export function homeRoutes({ health, webChat }: HomeRoutesDeps): Router {
  const router = new Router();
  router.get('/', async (ctx) => {
    ctx.set('Cache-Control', 'no-store');
    ctx.type = 'html';
    ctx.body = presentHome({ report: await health.report(), webChat });
  });
  router.get('/home.css', (ctx) => {
    ctx.type = 'css';
    ctx.body = homeStyle;
  });
  router.get(['/icon.svg', '/favicon.ico'], (ctx) => {
    ctx.type = 'image/svg+xml';
    ctx.body = icon;
  });
  return router;
}
