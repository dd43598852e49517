import type Router from '@koa/router';
import { z } from 'zod';
import type { ChangedNotice, NoticeMoveInput } from '../../core/notices/change-notice';
import { decideNotice, type DecideNoticeDeps } from '../../core/notices/decide-notice';
import type { NoticeEventKind } from '../../core/notices/notice';
import type { NoticeRepository } from '../../core/notices/ports';
import { withdrawNotice } from '../../core/notices/withdraw-notice';
import { line } from './fields';
import { findNotice } from './find-notice';
import { presentNotice } from './present-notice';
import { keyUsed } from './refusals';
import { doing, type StaffCallDeps } from './staff-call';

export interface NoticeMovesDeps extends StaffCallDeps, Omit<DecideNoticeDeps, 'notices'> {
  readonly notices: NoticeRepository;
}

const nothing = z.strictObject({});
const reasoned = z.strictObject({ reason: line(500) });

/** 同意, 不同意 and 撤回, as chat does them. */
export function addNoticeMoves(router: Router, deps: NoticeMovesDeps): void {
  addMove(router, deps, 'approve', ['agreed', 'approved'], nothing, (move) =>
    decideNotice(deps, { ...move, approved: true, reason: null }),
  );
  addMove(router, deps, 'refuse', ['refused'], reasoned, (move, { reason }) =>
    decideNotice(deps, { ...move, approved: false, reason }),
  );
  addMove(router, deps, 'withdraw', ['withdrawn'], nothing, (move) => withdrawNotice(deps, move));
}

/** `kinds`: what the move leaves in the history. A key that left only something else there was used for that. */
function addMove<Body>(
  router: Router,
  deps: NoticeMovesDeps,
  name: string,
  kinds: readonly NoticeEventKind[],
  shape: z.ZodType<Body>,
  act: (move: NoticeMoveInput, body: Body) => Promise<ChangedNotice>,
): void {
  router.post(
    `/notices/:number/${name}`,
    doing(deps, async (call) => {
      const { grid, cause } = call;
      const body = shape.parse(call.body);
      const { id } = await findNotice(deps, call);
      const { notice } = await act({ grid, noticeId: id, cause }, body);
      const mine = notice.events.filter(({ causeId }) => causeId === cause.causeId);
      if (mine.length > 0 && !mine.some(({ kind }) => kinds.includes(kind))) throw keyUsed();
      return presentNotice(deps, notice);
    }),
  );
}
