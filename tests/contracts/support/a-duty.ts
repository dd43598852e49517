import { dutyKey } from '../../../server/core/grid/duty-changes';
import type { DutySlot } from '../../../server/core/grid/grid';
import type { DutyRecord } from '../../../server/core/roster/duty-record';
import type { RosterRecord } from '../../../server/core/roster/roster-record';
import { freshId } from './fresh-id';
import { at } from './moments';

export const aDutySlot = (id: string, from: number, to: number, personId = 'wang-fang'): DutySlot => ({
  ...{ id, personId, from: at(from), to: at(to), backupId: null },
});

export function aDuty(overrides: Partial<DutyRecord> & { readonly communityId: string }): DutyRecord {
  const slot = aDutySlot('d1', 100, 200);
  const event = { seq: 1, kind: 'planned' as const, personId: slot.personId, causeId: 'planned' };
  return {
    ...{ id: freshId('duty'), version: 1, slotId: slot.id, key: dutyKey(slot), from: slot.from, to: slot.to },
    ...{ plannedId: slot.personId, personId: slot.personId, backupId: null, askedIds: [], confirmedAt: null },
    ...{ swap: null, toldSecretaryId: null, concernedIds: [slot.personId], outbox: [] },
    events: [{ ...event, byId: 'system', channel: 'clock', at: at(0) }],
    ...overrides,
  };
}

export function aRosterRecord(
  overrides: Partial<RosterRecord> & { readonly communityId: string },
): RosterRecord {
  const slots = [aDutySlot('p1', 100, 150, 'li-qiang')];
  const cause = { causeId: 'cause-1', byId: 'system', channel: 'cli', at: at(0) };
  return {
    ...{ id: freshId('roster'), version: 1, from: at(100), to: at(300), publishedAt: at(0), slots },
    ...{ events: [{ seq: 1, ...cause, kind: 'published' as const, slots }], outbox: [] },
    ...overrides,
  };
}
