import { dutyKey } from '../grid/duty-changes';
import type { DutySlot } from '../grid/grid';
import {
  changeRecord,
  numbered,
  type Cause,
  type ChangedRecord,
  type RecordKind,
  type RecordMove,
  type Relay,
} from '../outbound/change-record';
import { concernedBy, type DutyRecord, type NewDutyEvent } from './duty-record';
import { dutyBusy, dutyNotFound } from './errors';
import type { DutyRepository } from './ports';

export interface ChangeDutyDeps {
  readonly duties: Pick<DutyRepository, 'find' | 'insert' | 'replace'>;
  readonly relay: Relay;
}

/** What a move does to a duty, and what it makes us say. Without an event it changes nothing. */
export type DutyMove = RecordMove<DutyRecord, NewDutyEvent>;

export const noDutyMove: DutyMove = { patch: {}, events: [], messages: [] };

const dutyKind: RecordKind<DutyRecord, NewDutyEvent> = {
  requestIdOf: () => null,
  withEvents: (duty, cause, events) => ({ events: [...duty.events, ...numbered(duty, cause, events)] }),
  notFound: dutyNotFound,
  changedTooOften: dutyBusy,
};

/** Moves a duty; see `changeRecord`. Throws `roster.no-duty`, `roster.busy`, and what `decide` refuses. */
export async function changeDuty(
  deps: ChangeDutyDeps,
  dutyId: string,
  cause: Cause,
  decide: (duty: DutyRecord) => DutyMove,
): Promise<ChangedRecord<DutyRecord>> {
  return changeRecord({ records: deps.duties, relay: deps.relay }, dutyKind, dutyId, cause, (duty) => {
    const move = decide(duty);
    const concernedIds = [...new Set([...duty.concernedIds, ...concernedBy({ ...duty, ...move.patch })])];
    return { ...move, patch: { ...move.patch, concernedIds } };
  });
}

/** The record of a slot, made when it is needed first. Run again: the same one. */
export async function openDuty(
  deps: ChangeDutyDeps,
  communityId: string,
  slot: DutySlot,
  at: Date,
): Promise<DutyRecord> {
  const id = dutyIdOf(communityId, slot);
  const personId = slot.plannedId ?? slot.personId;
  const { record } = await deps.duties.insert({
    ...{ id, communityId, version: 1, slotId: slot.id, key: dutyKey(slot), from: slot.from, to: slot.to },
    ...{ plannedId: personId, personId, backupId: slot.backupId ?? null },
    ...{ askedIds: [], confirmedAt: null, swap: null, toldSecretaryId: null, concernedIds: [personId] },
    events: [
      { seq: 1, causeId: `${id}/planned`, byId: 'system', channel: 'clock', at, kind: 'planned', personId },
    ],
    outbox: [],
  });
  return record;
}

export const dutyIdOf = (communityId: string, slot: DutySlot): string =>
  `${communityId}/duty/${dutyKey(slot)}`;
