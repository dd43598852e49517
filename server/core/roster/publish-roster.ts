import type { DutySlot, Grid } from '../grid/grid';
import {
  changeRecord,
  numbered,
  type Cause,
  type RecordKind,
  type RecordMove,
} from '../outbound/change-record';
import { noticeTo, toOutboxMessages, type DraftMessage } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { shanghaiDate } from '../shared/shanghai-time';
import { checkRoster, type CheckRosterDeps } from './check-roster';
import { dutyBusy, dutyNotFound, rosterForbidden, rosterHasHoles } from './errors';
import type { RosterRepository } from './ports';
import type { DraftSlot, NewRosterEvent, RosterRecord } from './roster-record';
import { periodsOf, sayOfRoster } from './sayings';

export interface PublishRosterDeps extends CheckRosterDeps {
  readonly rosters: RosterRepository;
}

export interface PublishRosterInput {
  readonly grid: Grid;
  readonly slots: readonly DraftSlot[];
  /** Null: whoever holds the machine. */
  readonly person: Person | null;
  readonly cause: Cause;
}

/**
 * Puts a roster in force from its first day to its last: one write, and everybody named hears their slots. Published again
 * it takes the place of the one before, and only those hear for whom something changed. Throws `roster.holes` when time
 * is left without anybody, and then changes nothing.
 */
export async function publishRoster(
  deps: PublishRosterDeps,
  input: PublishRosterInput,
): Promise<RosterRecord> {
  const { grid, person, cause } = input;
  if (person && !['clerk', 'secretary', 'operator'].some((role) => person.roles.some((own) => own === role)))
    throw rosterForbidden();
  const { from, to, holes } = await checkRoster(deps, { grid, slots: input.slots, now: cause.at });
  if (holes.length > 0) throw rosterHasHoles(holes);
  const slots = input.slots.flatMap(({ personId, ...slot }) =>
    personId === null ? [] : [{ ...slot, personId }],
  );
  const id = `${grid.community.id}/roster/${shanghaiDate(from)}`;
  const { inserted, record } = await deps.rosters.insert({
    ...{ id, communityId: grid.community.id, version: 1, from, to, publishedAt: cause.at, slots },
    events: numbered({ events: [] }, cause, [published(slots)]),
    outbox: toOutboxMessages(`${id}/e1`, null, tell([], slots)),
  });
  if (inserted) {
    await deps.relay(record.communityId, record.outbox);
    return record;
  }
  const changed = await changeRecord(
    { records: deps.rosters, relay: deps.relay },
    rosterKind,
    id,
    cause,
    (before) => replace(before, { from, to, slots, publishedAt: cause.at }),
  );
  return changed.record;
}

const published = (slots: readonly DutySlot[]): NewRosterEvent => ({ kind: 'published', slots });

const rosterKind: RecordKind<RosterRecord, NewRosterEvent> = {
  requestIdOf: () => null,
  withEvents: (roster, cause, events) => ({ events: [...roster.events, ...numbered(roster, cause, events)] }),
  notFound: dutyNotFound,
  changedTooOften: dutyBusy,
};

function replace(
  before: RosterRecord,
  next: Pick<RosterRecord, 'from' | 'to' | 'slots' | 'publishedAt'>,
): RecordMove<RosterRecord, NewRosterEvent> {
  if (before.to.getTime() === next.to.getTime() && same(before.slots, next.slots))
    return { patch: {}, events: [], messages: [] };
  return { patch: next, events: [published(next.slots)], messages: tell(before.slots, next.slots) };
}

/** Everybody for whom the new roster is another than the old one was. */
function tell(before: readonly DutySlot[], next: readonly DutySlot[]): readonly DraftMessage[] {
  const people = new Set([...before, ...next].map(({ personId }) => personId));
  return [...people].sort().flatMap((personId) => {
    const own = next.filter((slot) => slot.personId === personId);
    const earlier = before.filter((slot) => slot.personId === personId);
    return same(own, earlier) ? [] : [noticeTo(personId, sayOfRoster('roster-published', periodsOf(own)))];
  });
}

/** A slot's times and people; the order of rows is nothing. */
function same(a: readonly DutySlot[], b: readonly DutySlot[]): boolean {
  const wordsOf = (slots: readonly DutySlot[]) =>
    slots
      .map((slot) => JSON.stringify([slot.id, slot.from, slot.to, slot.personId, slot.backupId ?? null]))
      .sort()
      .join();
  return wordsOf(a) === wordsOf(b);
}
