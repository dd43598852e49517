import type { Grid } from '../grid/grid';
import { toOutboxDues, type Cause } from '../outbound/change-record';
import { toOutboxMessages } from '../outbound/draft-message';
import type { OutboundMessage } from '../outbound/outbound-message';
import type { OutboundRepository } from '../outbound/ports';
import type { PersonRepository } from '../people/ports';
import type { RequestRepository } from '../requests/ports';
import type { Call } from './call';
import { callPolicy, lookDue } from './call-looks';
import { isOpen } from './call-states';
import { changeCall, noMove, type ChangeCallDeps } from './change-call';
import type { CallRepository } from './ports';
import { putOnList } from './put-on-list';

export interface UrgentToPhoneDeps extends ChangeCallDeps {
  readonly calls: ChangeCallDeps['calls'] & Pick<CallRepository, 'insert' | 'listToPhone'>;
  readonly outbound: Pick<OutboundRepository, 'find' | 'listUrgentWaiting'>;
  readonly people: Pick<PersonRepository, 'find'>;
  readonly requests: Pick<RequestRepository, 'find'>;
  /** Whether nothing can be said in chat now: logged out, throttled, banned. */
  readonly isHeld: (communityId: string) => Promise<boolean>;
}

const waitMs = 60_000;
const mostAtOnce = 200;
/** Who could not be told within a day has been told otherwise. */
const keptMs = 24 * 3_600_000;

/**
 * While the account may not send: who is to be told of danger or of a utility failure and has waited for a minute is telephoned
 * instead. What has left after all, or will not any more, comes off the list. Run again: nothing.
 */
export async function urgentToPhone(deps: UrgentToPhoneDeps, grid: Grid, now: Date): Promise<void> {
  await takeOff(deps, grid, now);
  if (!(await deps.isHeld(grid.community.id))) return;
  const before = new Date(now.getTime() - waitMs);
  const waiting = await deps.outbound.listUrgentWaiting(grid.community.id, before, mostAtOnce);
  for (const row of waiting) await toPhone(deps, grid, row, now);
}

async function toPhone(deps: UrgentToPhoneDeps, grid: Grid, row: OutboundMessage, now: Date): Promise<void> {
  // What a warning asks has its own list, and a line of a list is no news to telephone about.
  if (row.target.kind !== 'person' || row.id.includes('/call/') || isWarningToAll(row)) return;
  const request = row.requestId === null ? null : await deps.requests.find(row.requestId);
  const isDanger = request?.requestClass === 'E' || request?.requestClass === 'U';
  // An answer to somebody who just wrote can wait, unless it is about danger.
  if (row.priority === 1 && !isDanger) return;
  const { personId } = row.target;
  const person = await deps.people.find(row.communityId, personId);
  const asked = bareCall(row, personId, request?.number.label ?? null, now);
  const move = putOnList(asked, { grid, person, reason: 'not-sent', now });
  const cause = causeOf(`${asked.id}/waits`, now);
  const { record } = await deps.calls.insert({
    ...asked,
    ...move.patch,
    events: [
      { seq: 1, ...cause, kind: 'asked', note: null },
      { seq: 2, ...cause, kind: 'to-phone', note: 'not-sent' },
    ],
    outbox: [
      ...toOutboxMessages(`${asked.id}/e2`, row.requestId, move.messages),
      ...toOutboxDues([lookDue(asked, asked.validUntil)]),
    ],
  });
  await deps.relay(record.communityId, record.outbox);
}

/** A warning written to every household: a town cannot be telephoned, and who answers for it is on a list of the warning's own. */
const isWarningToAll = ({ content }: OutboundMessage): boolean =>
  content.kind === 'saying' && content.saying.code === 'notice-to-person';

function bareCall(row: OutboundMessage, personId: string, label: string | null, now: Date): Call {
  const end = new Date(now.getTime() + keptMs);
  return {
    ...{ id: `${row.id}/call/${personId}`, communityId: row.communityId, version: 1, personId },
    about: { kind: 'message', outboundId: row.id, requestId: row.requestId, label },
    ...{ subjectId: row.id, areaId: null, part: null, state: 'asked', askedAt: row.createdAt },
    ...{ messageId: row.id, phoneReason: null, toPhoneAt: null, dutyId: null, settledAt: null },
    validUntil: row.expiresAt !== null && row.expiresAt < end ? row.expiresAt : end,
    ...{ policyVersion: callPolicy, events: [], outbox: [] },
  };
}

async function takeOff(deps: UrgentToPhoneDeps, grid: Grid, now: Date): Promise<void> {
  for (const call of await deps.calls.listToPhone(grid.community.id)) {
    if (call.about.kind !== 'message') continue;
    const row = await deps.outbound.find(call.about.outboundId);
    if (row?.state !== 'sent') continue;
    await changeCall(deps, call.id, causeOf(`${call.id}/sent`, now), (found) =>
      isOpen(found)
        ? {
            patch: { state: 'ended', settledAt: now },
            events: [{ kind: 'ended', note: 'sent' }],
            messages: [],
          }
        : noMove,
    );
  }
}

const causeOf = (causeId: string, at: Date): Cause => ({ causeId, byId: 'system', channel: 'clock', at });
