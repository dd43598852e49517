import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import type { Person } from '../people/person';
import type { Call } from './call';
import { isListed } from './call-states';
import { changeCall, type ChangeCallDeps, type ChangedCall } from './change-call';
import { notOnList, notTelephonist } from './errors';
import { endTasks, type PhoneTaskDeps } from './phone-task';
import { mayTelephone } from './who-telephones';

export interface RecordPhoneDeps extends ChangeCallDeps, PhoneTaskDeps {
  readonly calls: ChangeCallDeps['calls'] & PhoneTaskDeps['calls'];
}

export interface RecordPhoneInput {
  readonly grid: Grid;
  readonly by: Person;
  readonly callId: string;
  readonly reached: boolean;
  readonly note: string | null;
  readonly cause: Cause;
}

/**
 * 打通 and 没打通: what came of telephoning. Who was not reached stays on the list. Throws `calls.not-telephonist`,
 * `calls.not-on-list`.
 */
export async function recordPhone(deps: RecordPhoneDeps, input: RecordPhoneInput): Promise<ChangedCall> {
  const { grid, by, cause } = input;
  if (!mayTelephone(grid, by, cause.at)) throw notTelephonist();
  const changed = await changeCall(deps, input.callId, cause, (call) => recorded(call, input));
  if (!isListed(changed.call)) await endTasks(deps, grid, changed.call, cause);
  return changed;
}

function recorded(call: Call, { reached, note, cause }: RecordPhoneInput) {
  if (!isListed(call)) throw notOnList(call.personId);
  const kind = reached ? ('reached' as const) : ('not-reached' as const);
  return {
    patch: { state: kind, settledAt: reached ? cause.at : null },
    events: [{ kind, note }],
    messages: [],
  };
}
