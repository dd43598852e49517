import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import { isOnLeave } from '../grid/is-on-leave';
import { firstReachable } from '../grid/first-reachable';
import { lastCandidates } from '../grid/reachable-holder';
import { noticeTo } from '../outbound/draft-message';
import { noDutyMove, type DutyMove } from './change-duty';
import { backupAt, dutyHoursVersion, secretaryAt } from './duty-hours';
import type { DutyRecord } from './duty-record';
import { backupsOf, nameOf } from './names';
import { periodOf, sayOfRoster } from './sayings';

/** The first to be asked: who serves; on leave then, the backup. */
export function askFirst(grid: Grid, duty: DutyRecord, now: Date): DutyMove {
  if (duty.confirmedAt !== null || duty.askedIds.length > 0) return noDutyMove;
  const isAway = isOnLeave(grid, duty.personId, duty.from);
  const personId = isAway ? nextBackup(grid, duty) : duty.personId;
  if (personId === null) return tellSecretary(grid, duty, now);
  return ask(grid, duty, personId, backupAt(duty.from, now));
}

/** Who was asked has not answered: the backup's turn, and after that the secretary's. */
export function askNext(grid: Grid, duty: DutyRecord, now: Date): DutyMove {
  if (duty.confirmedAt !== null || duty.toldSecretaryId !== null || duty.to <= now) return noDutyMove;
  const backupId = duty.askedIds.length < 2 ? nextBackup(grid, duty) : null;
  return backupId === null ? tellSecretary(grid, duty, now) : ask(grid, duty, backupId, secretaryAt(now));
}

function nextBackup(grid: Grid, duty: DutyRecord): string | null {
  const tried = [duty.personId, ...duty.askedIds];
  return backupsOf(grid, duty).find((personId) => !tried.includes(personId)) ?? null;
}

function ask(grid: Grid, duty: DutyRecord, personId: string, until: Date): DutyMove {
  const insteadOf = personId === duty.personId ? null : nameOf(grid, duty.personId);
  const saying = sayOfRoster('duty-asked', { ...periodOf(duty), insteadOf, until: until.toISOString() });
  const askedIds = [...duty.askedIds, personId];
  return {
    patch: { askedIds },
    events: [{ kind: 'asked', personId }],
    messages: [noticeTo(personId, saying)],
    dues: [unconfirmedDue(duty, askedIds.length, until)],
  };
}

function tellSecretary(grid: Grid, duty: DutyRecord, now: Date): DutyMove {
  const candidates = lastCandidates(grid);
  const personId = firstReachable(grid, { at: now, candidates, exceptIds: [] })?.chosen.personId;
  if (personId === undefined) return noDutyMove;
  const asked = (duty.askedIds.length > 0 ? duty.askedIds : [duty.personId]).map((id) => nameOf(grid, id));
  return {
    patch: { toldSecretaryId: personId },
    events: [{ kind: 'secretary-told', personId }],
    messages: [noticeTo(personId, sayOfRoster('duty-unconfirmed-told', { ...periodOf(duty), asked }))],
  };
}

const unconfirmedDue = (duty: DutyRecord, asked: number, dueAt: Date): Due => ({
  id: `${duty.id}/unconfirmed-${String(asked)}`,
  communityId: duty.communityId,
  subject: { kind: 'duty', id: duty.id },
  kind: 'duty-unconfirmed',
  dueAt,
  policyVersion: dutyHoursVersion,
  state: 'waiting',
});
