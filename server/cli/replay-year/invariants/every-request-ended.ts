import type { ServiceRequest } from '../../../core/requests/service-request';

/** What is wrong with how a request ended: closed, with a named outcome, by its last move of that kind. */
export function brokenEnd({ state, outcome, closedAt, events }: ServiceRequest): readonly string[] {
  if (state !== 'closed') return [`still ${state} after ${events.length} moves`];
  if (outcome === null) return ['closed without an outcome'];
  const endings = events.filter(({ kind }) => kind === 'closed' || kind === 'withdrawn');
  const [ending] = endings;
  if (!ending || endings.length > 1) return [`${endings.length} endings in its history`];
  if (ending.to !== outcome) return [`closed as ${ending.to ?? 'nothing'} and kept as ${outcome}`];
  return closedAt?.getTime() === ending.at.getTime()
    ? []
    : ['closed at another moment than its history says'];
}
