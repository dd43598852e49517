import type { Grid } from '../grid/grid';
import { toOutboxDues, type Cause, type Relay } from '../outbound/change-record';
import { toOutboxMessages, urgentTo, type DraftMessage } from '../outbound/draft-message';
import { defaultQuietHours, nextAllowedInstant, type QuietHours } from '../outbound/quiet-hours';
import type { Saying } from '../outbound/saying';
import type { Call, CallPart, CallSubject } from './call';
import { callPolicy, firstLookMs, later, lookDue } from './call-looks';
import type { CallRepository } from './ports';

export interface BeginCallsDeps {
  readonly calls: Pick<CallRepository, 'insert'>;
  readonly relay: Relay;
  /** Left out: the usual ones. Null: none, where nobody's phone rings. */
  readonly quietHours?: QuietHours | null;
}

export interface NewCall {
  /** `<subject>/call/<person>` */
  readonly id: string;
  readonly about: CallSubject;
  readonly subjectId: string;
  readonly personId: string;
  readonly areaId: string | null;
  readonly part: CallPart | null;
  /** What they are asked; null: they cannot be written to, and go to the phone list at once. */
  readonly saying: Saying | null;
  readonly atNight: boolean;
  readonly validUntil: Date;
}

/**
 * Asks each of these people, once: one write a person holds the question and the first look at what became of it. Begun again,
 * or about something that is over: nothing.
 */
export async function beginCalls(
  deps: BeginCallsDeps,
  grid: Grid,
  calls: readonly NewCall[],
  cause: Cause,
): Promise<void> {
  for (const each of calls) {
    if (each.validUntil <= cause.at) continue;
    const { record } = await deps.calls.insert(newCall(deps, grid, each, cause));
    await deps.relay(record.communityId, record.outbox);
  }
}

function newCall(deps: BeginCallsDeps, grid: Grid, input: NewCall, cause: Cause): Call {
  const { saying, atNight, ...given } = input;
  const requestId = given.about.kind === 'message' ? given.about.requestId : null;
  const messages = toOutboxMessages(
    `${given.id}/e1`,
    requestId,
    saying === null ? [] : [asking(input, saying)],
  );
  const askedAt = atNight || saying === null ? cause.at : firstAllowed(deps, cause.at);
  const bare: Call = {
    ...given,
    ...{ communityId: grid.community.id, version: 1, state: 'asked', askedAt },
    messageId: messages[0]?.id ?? null,
    ...{ phoneReason: null, toPhoneAt: null, dutyId: null, settledAt: null, policyVersion: callPolicy },
    events: [{ seq: 1, ...cause, kind: 'asked', note: null }],
    outbox: [],
  };
  const lookAt = saying === null ? askedAt : later(askedAt, firstLookMs);
  return { ...bare, outbox: [...messages, ...toOutboxDues([lookDue(bare, lookAt)])] };
}

const asking = ({ personId, atNight, validUntil }: NewCall, saying: Saying): DraftMessage => ({
  ...urgentTo(personId, saying),
  ignoresQuietHours: atNight,
  expiresAt: validUntil,
});

const firstAllowed = ({ quietHours = defaultQuietHours }: BeginCallsDeps, at: Date): Date =>
  quietHours === null ? at : nextAllowedInstant(at, quietHours);
