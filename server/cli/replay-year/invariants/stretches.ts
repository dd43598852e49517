import type { RequestEvent } from '../../../core/requests/request-event';
import type { RequestState, ServiceRequest } from '../../../core/requests/service-request';

/** From one change of its state to the next. */
export interface Stretch {
  readonly state: RequestState;
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
  /** The move that led into it. */
  readonly cause: RequestEvent;
}

const leadsTo: Partial<Readonly<Record<RequestEvent['kind'], RequestState>>> = {
  opened: 'assigned',
  accepted: 'accepted',
  transferred: 'assigned',
  decided: 'assigned',
  'asked-resident': 'waiting-resident',
  'waits-outside': 'waiting-outside',
  resumed: 'accepted',
  'claimed-solved': 'claimed-solved',
  reopened: 'assigned',
  closed: 'closed',
  withdrawn: 'closed',
};

/** The state a request is in after these moves; a reply ends only a wait for it. */
export function stateAfter(events: readonly RequestEvent[]): RequestState {
  return events.reduce<RequestState>(next, 'assigned');
}

function next(state: RequestState, { kind }: RequestEvent): RequestState {
  if (kind === 'resident-replied') return state === 'waiting-resident' ? 'accepted' : state;
  return leadsTo[kind] ?? state;
}

/** The stretches of a request's life in the order of its moves; the last ends where it was closed. */
export function stretchesOf({ events }: ServiceRequest): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let state: RequestState | null = null;
  let cause: RequestEvent | null = null;
  for (const event of events) {
    const reached: RequestState = next(state ?? 'assigned', event);
    // The same question asked anew begins a new wait.
    const isChange: boolean = reached !== state || (event.kind in leadsTo && reached !== 'assigned');
    if (!isChange) continue;
    if (state !== null && cause !== null) stretches.push({ state, from: cause.at, to: event.at, cause });
    state = reached;
    cause = event;
  }
  return stretches;
}
