import type Router from '@koa/router';
import { readSendingState, type SendingStateDeps } from '../../core/outbound/sending-state';
import { toShanghaiIso } from '../../core/shared/shanghai-time';
import { isoOrNull } from './present-notice';
import { asking, type StaffCallDeps } from './staff-call';

export interface SendingRoutesDeps extends StaffCallDeps, Omit<SendingStateDeps, 'clock'> {}

/** 发送情况, as chat tells it. */
export function addSendingRoutes(router: Router, deps: SendingRoutesDeps): void {
  router.get(
    '/sending',
    asking(deps, async ({ grid }) => {
      const { account, waiting, later, day } = await readSendingState(deps, grid.community.id);
      return {
        account: { state: account.state, until: isoOrNull(account.until) },
        waiting:
          waiting?.map(({ oldestAt, ...one }) => ({ ...one, oldestAt: toShanghaiIso(oldestAt) })) ?? null,
        ...{ later, day },
      };
    }),
  );
}
