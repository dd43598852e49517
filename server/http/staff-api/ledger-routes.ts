import type Router from '@koa/router';
import { ledgerOf, type NoticeLedgerDeps } from '../../core/notices/notice-ledger';
import type { NoticeRepository } from '../../core/notices/ports';
import { unreachedOf } from '../../core/notices/unreached';
import { checkWriter } from '../../core/notices/who-may';
import { findNotice } from './find-notice';
import { asking, type StaffCallDeps } from './staff-call';

export interface LedgerRoutesDeps extends StaffCallDeps, NoticeLedgerDeps {
  readonly notices: Pick<NoticeRepository, 'listBySeq'>;
}

/** N01 送达 and N01 未达, for those who write notices, as in chat. */
export function addLedgerRoutes(router: Router, deps: LedgerRoutesDeps): void {
  router.get(
    '/notices/:number/ledger',
    asking(deps, async (call) => {
      checkWriter(call.person);
      return ledgerOf(deps, call.grid, await findNotice(deps, call));
    }),
  );
  router.get(
    '/notices/:number/unreached',
    asking(deps, async (call) => {
      checkWriter(call.person);
      const people = await unreachedOf(deps, await findNotice(deps, call));
      return { people: people.map(({ id, name }) => ({ id, name })) };
    }),
  );
}
