import type { Grid } from './grid';
import { findLeave } from './is-on-leave';

/** Somebody who might answer, and in which capacity. */
export interface Candidate {
  readonly personId: string;
  readonly code: 'post-a' | 'post-b' | 'substitute' | 'duty' | 'clerk' | 'secretary' | 'street';
  /** The post, duty slot or leave the capacity rests on. */
  readonly ref: string;
}

/** Why one person was chosen or passed over; a reason of a route. */
export interface HolderReason {
  readonly code: Candidate['code'] | 'on-leave' | 'nobody-reachable';
  readonly personId: string;
  readonly ref: string | null;
}

export interface ReachableInput {
  readonly at: Date;
  readonly candidates: readonly Candidate[];
  /** Never chosen, whatever happens. */
  readonly exceptIds: readonly string[];
  /** A complaint is kept from whom the people it is for named to stand in. */
  readonly withoutSubstitutes?: boolean;
}

/**
 * The first candidate who is not on leave, with those passed over. Behind somebody on leave comes whom they named to stand
 * in, behind a named one on leave whom that one named. Nobody is asked twice, so a chain that comes back to somebody ends. All away: the first of them, because a matter is never without an owner. Null: no candidate left.
 */
export function firstReachable(
  grid: Grid,
  input: ReachableInput,
): { readonly chosen: Candidate; readonly reasons: readonly HolderReason[] } | null {
  const seen = new Set(input.exceptIds);
  const passedOver: { readonly candidate: Candidate; readonly leaveId: string }[] = [];
  const onLeave = (): readonly HolderReason[] =>
    passedOver.map(({ candidate, leaveId }) => ({
      code: 'on-leave',
      personId: candidate.personId,
      ref: leaveId,
    }));

  const waiting = [...input.candidates];
  for (let candidate = waiting.shift(); candidate; candidate = waiting.shift()) {
    if (seen.has(candidate.personId)) continue;
    seen.add(candidate.personId);
    const leave = findLeave(grid, candidate.personId, input.at);
    if (!leave) return { chosen: candidate, reasons: [...onLeave(), candidate] };
    passedOver.push({ candidate, leaveId: leave.id });
    if (leave.substituteId && input.withoutSubstitutes !== true)
      waiting.unshift({ personId: leave.substituteId, code: 'substitute', ref: leave.id });
  }

  const first = passedOver[0]?.candidate;
  if (!first) return null;
  return { chosen: first, reasons: [...onLeave(), { ...first, code: 'nobody-reachable' }] };
}
