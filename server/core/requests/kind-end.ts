import { computeClocks } from '../deadlines/compute-clocks';
import { readClocks } from '../deadlines/read-clocks';
import type { RequestClass } from '../deadlines/request-class';
import type { RequestClocks } from '../deadlines/request-clocks';
import { clockHistory } from './clock-history';
import type { Clockwork } from './clockwork';
import type { ServiceRequest } from './service-request';

export interface KindEndInput {
  readonly request: ServiceRequest;
  readonly requestClass: RequestClass;
  readonly clockwork: Clockwork;
  readonly at: Date;
  /** Whether the end may become later than what the resident was told. */
  readonly mayBeLater: boolean;
}

/**
 * The clocks of a request that turns out to be of another class: counted from its opening, under the table it was opened
 * under, its pauses with it. An end that was put off by the secretary stays, one that would be over already is never
 * promised, and one that would be later than the promise holds only where `mayBeLater`; else the promise stays.
 */
export function kindEnd(input: KindEndInput): RequestClocks {
  const { request, requestClass, at, mayBeLater } = input;
  const { calendar } = input.clockwork;
  const policy = input.clockwork.policyOf(request.clocks.policyVersion);
  const { openedAt, events } = request;
  const read = { calendar, policy, now: at };
  const history = clockHistory(request);
  const promised = readClocks(history, read).solve.dueAt;
  const counted = readClocks(
    { requestClass, events: history.events.filter(({ kind }) => kind !== 'extended'), promisedUntil: null },
    read,
  ).solve.dueAt;
  const isPutOff = events.some(({ kind }) => kind === 'extended');
  const holds = !isPutOff && counted > at && (mayBeLater || counted < promised);
  const { policyVersion } = request.clocks;
  const fresh = computeClocks({ requestClass, openedAt, calendar, policy });
  return { ...fresh, policyVersion, solveDueAt: holds ? counted : promised };
}
