import Router from '@koa/router';
import { addCallRoutes, type CallRoutesDeps } from './call-routes';
import { addCardRoutes, type CardRoutesDeps } from './card-routes';
import { addLeaveRoutes, type LeaveRoutesDeps } from './leave-routes';
import { addLedgerRoutes, type LedgerRoutesDeps } from './ledger-routes';
import { addNoticeMoves, type NoticeMovesDeps } from './notice-moves';
import { addNoticeRoutes, type NoticeRoutesDeps } from './notice-routes';
import { addSendingRoutes, type SendingRoutesDeps } from './sending-routes';
import { addTaskRoutes, type TaskRoutesDeps } from './task-routes';

export type StaffApiDeps = LeaveRoutesDeps &
  CardRoutesDeps &
  TaskRoutesDeps &
  NoticeRoutesDeps &
  NoticeMovesDeps &
  LedgerRoutesDeps &
  CallRoutesDeps &
  SendingRoutesDeps;

/** What staff can do without chat, under `/api/staff/`: leave, tasks, notices and the phone list, by the same deeds. See docs/api.md. */
export function staffApi(deps: StaffApiDeps): Router {
  const router = new Router({ prefix: '/api/staff' });
  addLeaveRoutes(router, deps);
  addCardRoutes(router, deps);
  addTaskRoutes(router, deps);
  addNoticeRoutes(router, deps);
  addNoticeMoves(router, deps);
  addLedgerRoutes(router, deps);
  addCallRoutes(router, deps);
  addSendingRoutes(router, deps);
  return router;
}
