import Router from '@koa/router';
import { addOfferRoutes, type OfferRoutesDeps } from './offer-routes';

/** What a department can do, under `/api/department/`: offer tasks and hear what became of them. See docs/api.md. */
export function departmentApi(deps: OfferRoutesDeps): Router {
  const router = new Router({ prefix: '/api/department' });
  addOfferRoutes(router, deps);
  return router;
}
