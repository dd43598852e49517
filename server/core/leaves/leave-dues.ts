import type { Due, DueKind } from '../deadlines/due';
import { limitEndsAt } from '../deadlines/limit-ends-at';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { LeaveRecord } from './leave-record';

/** How long the stand-in may leave the card unanswered. */
const answerLimit = { kind: 'working-minutes', minutes: 120 } as const;

/** What comes by itself: the beginning, the end, and a card that nobody answers. */
export function leaveDues(
  leave: Pick<LeaveRecord, 'id' | 'communityId' | 'from' | 'to' | 'standInId' | 'listedIds'>,
  at: Date,
  calendar: WorkingCalendar,
): readonly Due[] {
  const begins = leave.from > at ? [leaveDue(leave, 'leave-begins', leave.from)] : [];
  const asks = leave.standInId !== null && leave.listedIds.length > 0;
  return [
    ...begins,
    ...(asks ? [unansweredDue(leave, leave.from > at ? leave.from : at, calendar)] : []),
    leaveDue(leave, 'leave-ends', leave.to),
  ];
}

export function unansweredDue(
  leave: Pick<LeaveRecord, 'id' | 'communityId'>,
  from: Date,
  calendar: WorkingCalendar,
): Due {
  return leaveDue(leave, 'leave-unanswered', limitEndsAt(calendar, answerLimit, from, 'with-staggered'));
}

function leaveDue(
  { id, communityId }: Pick<LeaveRecord, 'id' | 'communityId'>,
  kind: DueKind,
  dueAt: Date,
): Due {
  return {
    ...{ id: `due/${id}/${kind}/${dueAt.toISOString()}`, communityId, subject: { kind: 'leave', id } },
    ...{ kind, dueAt, policyVersion: 'leave-1', state: 'waiting' },
  };
}
