import type { Grid } from '../grid/grid';
import { bundled, urgentTo, type DraftMessage } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import type { Person } from '../people/person';
import { areaShortName } from '../requests/names';
import type { Call, PhoneReason } from './call';
import { lookDue } from './call-looks';
import { noMove, type CallMove } from './change-call';
import { sayOfCall } from './sayings';
import { whoTelephones } from './who-telephones';

export interface Listing {
  readonly grid: Grid;
  /** Whom to telephone; null: they are on file no more. */
  readonly person: Person | null;
  readonly reason: PhoneReason;
  readonly now: Date;
}

/** Onto the list of who is on duty, who is told the name and the number. Answered meanwhile: nothing. */
export function putOnList(call: Call, { grid, person, reason, now }: Listing): CallMove {
  if (call.state !== 'asked') return noMove;
  const dutyId = whoTelephones(grid, call.personId, now);
  return {
    patch: { state: 'to-phone', phoneReason: reason, toPhoneAt: now, dutyId },
    events: [{ kind: 'to-phone', note: reason }],
    messages: dutyId === null ? [] : [telling(dutyId, lineOf(grid, call, person, reason))],
    dues: [lookDue(call, call.validUntil)],
  };
}

/** At any hour, and several go out as one card. */
export const telling = (dutyId: string, saying: Saying): DraftMessage =>
  bundled(urgentTo(dutyId, saying), 'phone-list');

function lineOf(grid: Grid, call: Call, person: Person | null, reason: PhoneReason): Saying {
  const name = person?.name ?? call.personId;
  const phone = person?.workPhone ?? null;
  if (call.about.kind === 'message')
    return sayOfCall('phone-line-message', { name, phone, number: call.about.label });
  const { label, severity, event } = call.about;
  return sayOfCall('phone-line', {
    ...{ number: label, severity, event, name, phone, reason, part: call.part },
    area: areaShortName(grid, call.areaId),
  });
}
