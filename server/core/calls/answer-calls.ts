import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import type { Person } from '../people/person';
import type { Call } from './call';
import { isListed, isOpen } from './call-states';
import { changeCall, noMove, type CallMove, type ChangeCallDeps } from './change-call';
import { endTasks, type PhoneTaskDeps } from './phone-task';
import type { CallRepository } from './ports';
import { telling } from './put-on-list';
import { sayOfCall } from './sayings';

export interface AnswerCallsDeps extends ChangeCallDeps, PhoneTaskDeps {
  readonly calls: ChangeCallDeps['calls'] & PhoneTaskDeps['calls'] & Pick<CallRepository, 'listOfPerson'>;
}

const keptMs = 24 * 3_600_000;

/** The warnings this person may answer now, or that this very message answered before; newest first. */
export async function callsToAnswer(
  { calls }: { readonly calls: Pick<CallRepository, 'listOfPerson'> },
  communityId: string,
  personId: string,
  { causeId, at }: Pick<Cause, 'causeId' | 'at'>,
): Promise<readonly Call[]> {
  const all = await calls.listOfPerson(communityId, personId, new Date(at.getTime() - keptMs));
  const warnings = all.filter(({ about }) => about.kind === 'notice');
  const answered = warnings.filter(({ events }) => events.some((event) => event.causeId === causeId));
  return answered.length > 0 ? answered : warnings.filter(isOpen).filter(({ validUntil }) => validUntil > at);
}

export interface AnswerCallsInput {
  readonly grid: Grid;
  readonly person: Person;
  readonly calls: readonly Call[];
  readonly cause: Cause;
}

/** 收到: each of these is answered; who would have telephoned hears that they need not. Said again: nothing. */
export async function answerCalls(deps: AnswerCallsDeps, input: AnswerCallsInput): Promise<readonly Call[]> {
  const answered: Call[] = [];
  for (const { id } of input.calls) {
    const { call } = await changeCall(deps, id, input.cause, (found) => answer(found, input));
    await endTasks(deps, input.grid, call, input.cause);
    answered.push(call);
  }
  return answered;
}

function answer(call: Call, { person, cause }: AnswerCallsInput): CallMove {
  if (!isOpen(call)) return noMove;
  return {
    patch: { state: 'answered', settledAt: cause.at },
    events: [{ kind: 'answered', note: null }],
    messages: isListed(call) && call.dutyId !== null ? [offList(call, call.dutyId, person)] : [],
  };
}

function offList(call: Call, dutyId: string, { name }: Person) {
  const about = call.about.kind === 'notice' ? call.about : null;
  return telling(
    dutyId,
    sayOfCall('phone-line-off', {
      ...{ number: about?.label ?? '', severity: about?.severity ?? 'red', event: about?.event ?? '', name },
    }),
  );
}
