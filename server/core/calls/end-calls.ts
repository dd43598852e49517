import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import { urgentTo } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import type { Call } from './call';
import { isOpen } from './call-states';
import { changeCall, noMove, type CallMove, type ChangeCallDeps } from './change-call';
import { endTasks, type PhoneTaskDeps } from './phone-task';

export interface EndCallsDeps extends ChangeCallDeps, PhoneTaskDeps {
  readonly calls: ChangeCallDeps['calls'] & PhoneTaskDeps['calls'];
}

export interface EndCallsInput {
  readonly subjectId: string;
  readonly cause: Cause;
  /** What everybody who was asked hears; null: nothing. */
  readonly saying: Saying | null;
}

/**
 * What people were called about is over: nobody need answer or be telephoned any more, and all who were asked are told, those
 * who had answered too. Run again: nothing.
 */
export async function endCalls(deps: EndCallsDeps, grid: Grid, input: EndCallsInput): Promise<void> {
  const calls = await deps.calls.listOfSubject(grid.community.id, input.subjectId);
  for (const { id } of calls) {
    await changeCall(deps, id, input.cause, (found) => ended(found, input));
  }
  const [first] = calls;
  if (first) await endTasks(deps, grid, first, input.cause);
}

/** Who had answered stays so. */
function ended(call: Call, { cause, saying }: EndCallsInput): CallMove {
  if (call.events.some(({ kind }) => kind === 'ended')) return noMove;
  return {
    patch: isOpen(call) ? { state: 'ended', settledAt: cause.at } : {},
    events: [{ kind: 'ended', note: null }],
    messages:
      saying === null
        ? []
        : [
            {
              ...urgentTo(call.personId, saying),
              ignoresQuietHours: isAtNight(call),
              expiresAt: call.validUntil,
            },
          ],
  };
}

/** Who was asked by night hears by night that it is over. */
const isAtNight = ({ about }: Call): boolean => about.kind === 'notice' && about.severity === 'red';
