import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { toOutboxDues } from '../outbound/change-record';
import type { OutboundMessage } from '../outbound/outbound-message';
import type { OutboundRepository } from '../outbound/ports';
import type { PersonRepository } from '../people/ports';
import type { Call, PhoneReason } from './call';
import { againMs, answerMs, later, lookDue, mostWaitMs, togetherMs } from './call-looks';
import { isListed, isOpen } from './call-states';
import { changeCall, noMove, type CallMove, type ChangeCallDeps } from './change-call';
import { endTasks, giveTask, type PhoneTaskDeps } from './phone-task';
import { putOnList } from './put-on-list';

export interface LookAtCallDeps extends ChangeCallDeps, PhoneTaskDeps {
  readonly calls: ChangeCallDeps['calls'] & PhoneTaskDeps['calls'];
  readonly outbound: Pick<OutboundRepository, 'find'>;
  readonly people: Pick<PersonRepository, 'find'>;
  /** Whether the account cannot send now and will not by itself: logged out, throttled, banned. */
  readonly isHeld: (communityId: string) => Promise<boolean>;
}

type Look =
  | { readonly kind: 'nothing' | 'over' }
  | { readonly kind: 'again'; readonly at: Date }
  | { readonly kind: 'phone'; readonly reason: PhoneReason };

/**
 * Whether somebody who was asked has been written to, and has had time to answer: whoever has not answered within 4 minutes of
 * their own message, or cannot be written to, goes onto the phone list. Answered meanwhile, or run again: nothing.
 */
export async function lookAtCall(deps: LookAtCallDeps, due: Due, grid: Grid, now: Date): Promise<void> {
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  const found = await deps.calls.find(due.subject.id);
  if (!found) return;
  const look = await lookOf(deps, found, due, now);
  if (look.kind === 'again') return deps.relay(found.communityId, toOutboxDues([lookDue(found, look.at)]));
  const person = await deps.people.find(found.communityId, found.personId);
  const { call } = await changeCall(deps, found.id, cause, (current) => {
    if (look.kind === 'over') return over(current, now);
    if (look.kind === 'phone') return putOnList(current, { grid, person, reason: look.reason, now });
    return noMove;
  });
  // After the write, and again when this look runs again: it may have died in between.
  const isMoved = call.events.some(({ causeId }) => causeId === cause.causeId);
  if (!isMoved) return;
  if (isListed(call)) await giveTask(deps, grid, call, cause);
  // Also behind a task that was just given: they may have answered before there was one.
  await endTasks(deps, grid, call, cause);
}

async function lookOf(deps: LookAtCallDeps, call: Call, due: Due, now: Date): Promise<Look> {
  if (!isOpen(call)) return { kind: 'nothing' };
  if (call.validUntil <= now) return { kind: 'over' };
  if (call.state !== 'asked') return { kind: 'nothing' };
  if (call.messageId === null) return { kind: 'phone', reason: 'unreachable' };
  const row = await deps.outbound.find(call.messageId);
  if (row?.state === 'sent' || row?.state === 'uncertain') return sentAt(row, now);
  if (row?.state === 'failed') return { kind: 'phone', reason: failureOf(row) };
  if (row?.state === 'expired') return { kind: 'phone', reason: 'not-sent' };
  const isLate = now.getTime() - call.askedAt.getTime() >= mostWaitMs;
  if (isLate || (await deps.isHeld(call.communityId))) return { kind: 'phone', reason: 'not-sent' };
  return { kind: 'again', at: nextLook(due.dueAt, now) };
}

function sentAt(row: OutboundMessage, now: Date): Look {
  const answerBy = later(row.sentAt ?? row.createdAt, answerMs).getTime();
  // Together with others, so that who telephones gets few cards and not one a second.
  const until = new Date(Math.ceil(answerBy / togetherMs) * togetherMs);
  return until <= now ? { kind: 'phone', reason: 'unanswered' } : { kind: 'again', at: until };
}

const unreachable: readonly (string | null)[] = ['unreachable', 'unknown-target'];

const failureOf = ({ failure }: OutboundMessage): PhoneReason =>
  unreachable.includes(failure) ? 'unreachable' : 'not-sent';

/** In step with the look before, so that one that runs twice arranges the same one. */
function nextLook(dueAt: Date, now: Date): Date {
  const steps = Math.floor((now.getTime() - dueAt.getTime()) / againMs) + 1;
  return later(dueAt, Math.max(steps, 1) * againMs);
}

const over = (call: Call, now: Date): CallMove =>
  isOpen(call)
    ? { patch: { state: 'ended', settledAt: now }, events: [{ kind: 'ended', note: 'over' }], messages: [] }
    : noMove;
