import type { Cause } from '../../../core/outbound/change-record';
import type { Grid } from '../../../core/grid/grid';
import type { Person } from '../../../core/people/person';
import { checkRoster } from '../../../core/roster/check-roster';
import { publishRoster } from '../../../core/roster/publish-roster';
import type { DraftSlot } from '../../../core/roster/roster-record';
import type { DeedCall } from '../scenario/deed-calls';
import type { DeedDeps } from '../world/start-process';

export type RosterCall = Extract<DeedCall, { do: 'check-roster' | 'publish-roster' }>;

export interface RosterDeedInput {
  readonly call: RosterCall;
  readonly grid: Grid;
  readonly person: Person;
  readonly cause: Cause;
  readonly personOf: (contactId: string) => Promise<Person>;
  readonly tell: (words: string) => void;
}

/** Checks or publishes the roster of a `call` line. Throws what the deed refuses. */
export async function runRosterDeed(deps: DeedDeps, input: RosterDeedInput): Promise<void> {
  const { call, grid, person, cause, personOf, tell } = input;
  const idOf = async (contactId: string | undefined) => (contactId ? (await personOf(contactId)).id : null);
  const slots: DraftSlot[] = [];
  for (const { id, from, to, person: contactId, backup } of call.slots)
    slots.push({ id, from, to, personId: await idOf(contactId), backupId: await idOf(backup) });
  if (call.do === 'publish-roster') {
    await publishRoster(deps, { grid, slots, person, cause });
    return tell('排班已发布');
  }
  const { holes } = await checkRoster(deps, { grid, slots, now: cause.at });
  tell(holes.length === 0 ? '排班没有空档' : `排班有 ${String(holes.length)} 处空档`);
}
