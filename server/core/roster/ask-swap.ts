import { findPostOfKind, holdersOf } from '../grid/find-post';
import type { DutySlot, Grid } from '../grid/grid';
import type { Cause, ChangedRecord } from '../outbound/change-record';
import { noticeTo } from '../outbound/draft-message';
import { changeDuty, noDutyMove, openDuty, type ChangeDutyDeps, type DutyMove } from './change-duty';
import type { DutyRecord } from './duty-record';
import { swapNotOwn, swapToSelf } from './errors';
import { nameOf } from './names';
import { periodOf, sayOfRoster } from './sayings';
import { checkSwapTo } from './swap-checks';

export interface AskSwapInput {
  readonly grid: Grid;
  readonly slot: DutySlot;
  readonly toId: string;
  readonly cause: Cause;
}

/**
 * Asks somebody to serve in one's place; nothing changes until they agree. Asked anew, the one before is told that it is
 * settled. Throws `roster.not-yours`, `roster.swap-to-self`, `roster.swap-away`, `roster.swap-on-duty`, `roster.already-begun`.
 */
export async function askSwap(deps: ChangeDutyDeps, input: AskSwapInput): Promise<ChangedRecord<DutyRecord>> {
  const { grid, slot, cause } = input;
  const { id } = await openDuty(deps, grid.community.id, slot, cause.at);
  return changeDuty(deps, id, cause, (duty) => ask(input, duty));
}

function ask({ grid, toId, cause }: AskSwapInput, duty: DutyRecord): DutyMove {
  if (!mayArrange(grid, duty, cause.byId)) throw swapNotOwn(duty);
  if (toId === duty.personId) throw swapToSelf(duty);
  checkSwapTo(grid, duty, toId, cause.at);
  if (duty.swap?.toId === toId) return noDutyMove;
  const saying = sayOfRoster('swap-asked', { ...periodOf(duty), name: nameOf(grid, cause.byId) });
  return {
    patch: { swap: { byId: cause.byId, toId } },
    events: [{ kind: 'swap-asked', personId: toId }],
    messages: [
      noticeTo(toId, saying),
      ...(duty.swap ? [noticeTo(duty.swap.toId, sayOfRoster('swap-dropped', periodOf(duty)))] : []),
    ],
  };
}

/** Whoever serves; the secretary, who hears when nobody does, and the clerk may look for somebody, too. */
export function mayArrange(grid: Grid, duty: Pick<DutyRecord, 'personId'>, personId: string): boolean {
  if (duty.personId === personId) return true;
  const posts = (['secretary', 'clerk'] as const).map((kind) => findPostOfKind(grid, kind));
  return posts.some((post) => holdersOf(post).includes(personId));
}
