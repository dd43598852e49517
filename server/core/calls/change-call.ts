import {
  changeRecord,
  numbered,
  type Cause,
  type RecordKind,
  type RecordMove,
  type Relay,
} from '../outbound/change-record';
import type { Call, CallEvent } from './call';
import { callBusy, callNotFound } from './errors';
import type { CallRepository } from './ports';

export interface ChangeCallDeps {
  readonly calls: Pick<CallRepository, 'find' | 'replace'>;
  readonly relay: Relay;
}

export type CallMove = RecordMove<Call, Pick<CallEvent, 'kind' | 'note'>>;

export interface ChangedCall {
  readonly call: Call;
  /** The same cause had moved it before, or there was nothing to move; nothing was done this time. */
  readonly repeated: boolean;
}

const callKind: RecordKind<Call, CallMove['events'][number]> = {
  requestIdOf: ({ about }) => (about.kind === 'message' ? about.requestId : null),
  withEvents: (call, cause, events) => ({ events: [...call.events, ...numbered(call, cause, events)] }),
  notFound: callNotFound,
  changedTooOften: callBusy,
};

/** Moves a call; see `changeRecord`. Throws `calls.not-found`, `calls.busy`, and what `decide` refuses. */
export async function changeCall(
  deps: ChangeCallDeps,
  callId: string,
  cause: Cause,
  decide: (call: Call) => CallMove,
): Promise<ChangedCall> {
  const changing = { records: deps.calls, relay: deps.relay };
  const { record, repeated } = await changeRecord(changing, callKind, callId, cause, decide);
  return { call: record, repeated };
}

export const noMove: CallMove = { patch: {}, events: [], messages: [] };
