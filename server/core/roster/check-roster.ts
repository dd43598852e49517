import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { firstReachable } from '../grid/first-reachable';
import { lastCandidates } from '../grid/reachable-holder';
import type { Relay } from '../outbound/change-record';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import { addDays, atShanghai, shanghaiDate } from '../shared/shanghai-time';
import { daysOffOf } from './days-off';
import { rosterEmpty, rosterOverlaps } from './errors';
import { nameOf } from './names';
import { rosterHoles, type RosterHole } from './roster-holes';
import type { DraftSlot } from './roster-record';
import { periodsOf, sayOfRoster } from './sayings';

export interface CheckRosterDeps {
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly relay: Relay;
}

export interface CheckRosterInput {
  readonly grid: Grid;
  readonly slots: readonly DraftSlot[];
  readonly now: Date;
}

export interface CheckedRoster {
  /** What the roster will stand for: whole days, and the end of a slot that goes on beyond the last. */
  readonly from: Date;
  readonly to: Date;
  readonly holes: readonly RosterHole[];
}

/**
 * Looks for time in which nobody would be on duty, on every day off in a row with one the roster names. The secretary hears
 * of the holes, once for the same ones. Throws `roster.empty` and `roster.overlap`.
 */
export async function checkRoster(deps: CheckRosterDeps, input: CheckRosterInput): Promise<CheckedRoster> {
  const checked = judgeRoster(deps.calendar(input.grid), input);
  if (checked.holes.length > 0) await tellHoles(deps, input.grid, checked, input.now);
  return checked;
}

function judgeRoster(calendar: WorkingCalendar, { grid, slots, now }: CheckRosterInput): CheckedRoster {
  const sorted = [...slots].sort((a, b) => a.from.getTime() - b.from.getTime());
  const [first] = sorted;
  if (!first) throw rosterEmpty();
  sorted.forEach((slot, index) => {
    const next = sorted[index + 1];
    if (next && next.from < slot.to) throw rosterOverlaps([slot.id, next.id]);
  });
  const days = daysOffOf(calendar, slots, false);
  const firstDay = [shanghaiDate(first.from), ...days].sort()[0] ?? shanghaiDate(first.from);
  const ends = [...slots.map((slot) => slot.to), ...days.map((day) => atShanghai(addDays(day, 1), '00:00'))];
  return {
    from: atShanghai(firstDay, '00:00'),
    to: new Date(Math.max(...ends.map((end) => end.getTime()))),
    holes: rosterHoles({ grid, calendar, slots, days, now }),
  };
}

async function tellHoles(
  { relay }: CheckRosterDeps,
  grid: Grid,
  { from, holes }: CheckedRoster,
  now: Date,
): Promise<void> {
  const communityId = grid.community.id;
  const candidates = lastCandidates(grid);
  const toId = firstReachable(grid, { at: now, candidates, exceptIds: [] })?.chosen.personId;
  if (toId === undefined) return;
  const saying = sayOfRoster('roster-holes-told', {
    ...periodsOf(holes),
    whys: holes.map(({ why }) => why),
    names: holes.map(({ personId }) => (personId === null ? '' : nameOf(grid, personId))),
  });
  const which = holes.map((hole) => `${hole.from.getTime().toString(36)}-${hole.to.getTime().toString(36)}`);
  const cause = `${communityId}/roster/${shanghaiDate(from)}/holes/${which.join('.')}`;
  await relay(communityId, toOutboxMessages(cause, null, [noticeTo(toId, saying)]));
}

/** Holes that the community's own roster leaves in holidays it names, for whoever loads it. */
export function holidayHoles(calendar: WorkingCalendar, grid: Grid, now: Date): readonly RosterHole[] {
  const coming = grid.dutySlots.filter((slot) => slot.to > now);
  const days = daysOffOf(calendar, coming, true);
  const slots = grid.dutySlots.filter((slot) => days.includes(shanghaiDate(slot.from)));
  return rosterHoles({ grid, calendar, slots, days, now });
}
