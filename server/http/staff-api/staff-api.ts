import Router from '@koa/router';
import { addCardRoutes, type CardRoutesDeps } from './card-routes';
import { addLeaveRoutes, type LeaveRoutesDeps } from './leave-routes';
import { addTaskRoutes, type TaskRoutesDeps } from './task-routes';

export type StaffApiDeps = LeaveRoutesDeps & CardRoutesDeps & TaskRoutesDeps;

/** What staff can do without chat, under `/api/staff/`: leave and tasks, by the same deeds. See docs/api.md. */
export function staffApi(deps: StaffApiDeps): Router {
  const router = new Router({ prefix: '/api/staff' });
  addLeaveRoutes(router, deps);
  addCardRoutes(router, deps);
  addTaskRoutes(router, deps);
  return router;
}
