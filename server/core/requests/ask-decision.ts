import type { Grid } from '../grid/grid';
import { noticeTo } from '../outbound/draft-message';
import { sayOfClock } from './clock-sayings';
import type { Move } from './move';
import { staffName } from './names';
import { approverFor } from './pending-approval';
import type { ServiceRequest } from './service-request';

/** Handed on twice, or reopened once, is usual; the next time somebody has to say who does it. */
export const mostHops = 2;
export const mostCycles = 2;

export interface DecisionWanted {
  readonly request: ServiceRequest;
  readonly grid: Grid;
  readonly at: Date;
  readonly why: 'handed-on' | 'reopened';
  /** Whose word it is not: who wanted to hand it on. */
  readonly askerId: string;
  readonly note: string | null;
}

/** The secretary is asked who does it, within one working day; until then whoever has it stays responsible. */
export function decisionWanted({ request, grid, at, why, askerId, note }: DecisionWanted): Move {
  const deciderId = approverFor(grid, request, askerId, at);
  const saying = sayOfClock('decision-wanted', {
    number: request.number.label,
    place: request.place?.label ?? null,
    topic: request.topicLabel,
    why,
    owner: staffName(grid, request.ownerId),
    note,
    dueAt: request.clocks.solveDueAt.toISOString(),
  });
  return {
    patch: {},
    events: [{ kind: 'decision-asked', note: note ?? why, to: deciderId }],
    messages: deciderId === null ? [] : [noticeTo(deciderId, saying)],
  };
}

/** Whether somebody's word is waited for, and whether it has been given. */
export function decisionState({ events }: Pick<ServiceRequest, 'events'>): 'none' | 'wanted' | 'given' {
  const last = events.findLast(({ kind }) => kind === 'decision-asked' || kind === 'decided');
  if (!last) return 'none';
  return last.kind === 'decided' ? 'given' : 'wanted';
}
