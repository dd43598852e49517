import type Router from '@koa/router';
import { z } from 'zod';
import { agreeLeave } from '../../core/leaves/agree-leave';
import { comeBack } from '../../core/leaves/come-back';
import type { LeaveEventKind } from '../../core/leaves/leave-record';
import type { LeaveDeps } from '../../core/leaves/open-leave';
import { reportAbsence } from '../../core/leaves/report-absence';
import { checkNear, moment, personId, staffOf } from './fields';
import { presentLeave } from './present-leave';
import { keyUsed } from './refusals';
import { doing, type StaffCallDeps } from './staff-call';

export type LeaveRoutesDeps = StaffCallDeps & LeaveDeps;

const span = { from: moment, to: moment };
const inOrder = ({ from, to }: { from: Date; to: Date }): boolean => from < to;
const absence = z.strictObject(span).refine(inOrder, { path: ['to'] });
const leave = z
  .strictObject({ ...span, substituteId: personId.optional() })
  .refine(inOrder, { path: ['to'] });
const nothing = z.strictObject({});

/** 请假, 我病了 and 我回来了, as chat does them. */
export function addLeaveRoutes(router: Router, deps: LeaveRoutesDeps): void {
  router.post(
    '/leaves',
    doing(deps, async ({ grid, person, cause, at, body }) => {
      const { from, to, substituteId } = leave.parse(body);
      checkNear(to, at);
      const named = substituteId === undefined ? null : staffOf(grid, substituteId).id;
      const agreed = await agreeLeave(deps, { grid, person, cause, from, to, substituteId: named });
      // One that was ended early does not bear its first end any more.
      const isOtherEnd = agreed.state === 'agreed' && agreed.to.getTime() !== to.getTime();
      if (agreed.kind !== 'planned' || agreed.substituteId !== named || isOtherEnd) throw keyUsed();
      return presentLeave(agreed);
    }),
  );
  router.post(
    '/leaves/absence',
    doing(deps, async ({ grid, person, cause, at, body }) => {
      const { from, to } = absence.parse(body);
      checkNear(to, at);
      const told = await reportAbsence(deps, { grid, person, cause, from, to });
      if (told.leave !== null && told.leave.kind !== 'sudden') throw keyUsed();
      return { leave: told.leave && presentLeave(told.leave), count: told.count };
    }),
  );
  router.post(
    '/leaves/back',
    doing(deps, async ({ grid, person, cause, body }) => {
      nothing.parse(body);
      const ended = await comeBack(deps, { grid, person, cause });
      const mine = ended.events.filter(({ causeId }) => causeId === cause.causeId);
      if (mine.some(({ kind }) => !endings.includes(kind))) throw keyUsed();
      return presentLeave(ended);
    }),
  );
}

const endings: readonly LeaveEventKind[] = ['ended', 'cancelled'];
