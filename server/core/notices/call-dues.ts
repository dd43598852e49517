import type { Due } from '../deadlines/due';
import { nextAllowedInstant, type QuietHours } from '../outbound/quiet-hours';
import type { Notice } from './notice';

const asksForAnswers = ({ severity }: Notice): boolean => severity === 'orange' || severity === 'red';

const callsDue = (notice: Notice, kind: 'open-calls' | 'end-calls', dueAt: Date): Due => ({
  id: `due/${notice.id}/${kind}`,
  communityId: notice.communityId,
  subject: { kind: 'notice', id: notice.id },
  kind,
  dueAt,
  policyVersion: notice.policyVersion,
  state: 'waiting',
});

/** Behind the rooms: of what is as urgent the older goes first, and a slow account takes a while for many people. */
const behindRoomsMs = 1_000;

/** Who has to answer is asked as soon as it goes out; of an orange one not by night. */
export function openCallsDue(notice: Notice, at: Date, quiet: QuietHours | null | undefined): readonly Due[] {
  if (!asksForAnswers(notice)) return [];
  const soon = new Date(at.getTime() + behindRoomsMs);
  const dueAt = notice.severity === 'red' || quiet === null ? soon : nextAllowedInstant(soon, quiet);
  return dueAt < notice.validUntil ? [callsDue(notice, 'open-calls', dueAt)] : [];
}

/** Over before its time: nobody need answer it any more. */
export const endCallsDue = (notice: Notice, at: Date): readonly Due[] =>
  asksForAnswers(notice) && notice.sentAt !== null ? [callsDue(notice, 'end-calls', at)] : [];
