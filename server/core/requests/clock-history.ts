import type { ClockEvent, ClockHistory } from '../deadlines/clock-history';
import { isRequestClass } from '../deadlines/request-class';
import type { RequestEvent } from './request-event';
import type { ServiceRequest } from './service-request';

/** A request's history as its clocks see it: its first event is the opening, which counts from the resident's first word. */
export function clockHistory(
  request: Pick<ServiceRequest, 'requestClass' | 'openedAt' | 'events'>,
): ClockHistory {
  const events: ClockEvent[] = [{ kind: 'opened', at: request.openedAt }];
  let waitsForResident = false;
  for (const event of request.events) {
    if (event.kind === 'asked-resident') waitsForResident = true;
    if (event.kind === 'waits-outside') waitsForResident = false;
    if (event.kind === 'resident-replied') {
      // What a resident adds by themselves ends no wait for somebody else.
      if (waitsForResident) events.push({ kind: 'resumed', at: event.at });
      waitsForResident = false;
    } else events.push(...toClockEvents(event));
  }
  return { requestClass: request.requestClass, ...firstClass(request), events, promisedUntil: null };
}

/** The class by which the end was promised first, when it has another now. */
function firstClass({ events }: Pick<ServiceRequest, 'events'>): Pick<ClockHistory, 'solveClass'> {
  const was = events.find(({ kind }) => kind === 'class-corrected')?.note ?? null;
  return isRequestClass(was) ? { solveClass: was } : {};
}

function toClockEvents({ kind, at, note, to }: RequestEvent): readonly ClockEvent[] {
  const contacted: ClockEvent = { kind: 'contacted', at };
  switch (kind) {
    case 'opened':
    case 'separated':
      return [{ kind: 'assigned', at }];
    case 'transferred':
      // What the one before waited for holds up nobody who is asked afresh.
      return [
        { kind: 'resumed', at },
        { kind: 'assigned', at },
      ];
    case 'accepted':
      return [{ kind: 'accepted', at }, ...(note === null ? [] : [contacted])];
    case 'noted':
      return [contacted];
    case 'asked-resident':
      return [contacted, { kind: 'paused', at, why: 'resident' }];
    case 'waits-outside':
      return [{ kind: 'paused', at, why: 'outside' }];
    case 'force-majeure':
      return [{ kind: 'paused', at, why: 'force-majeure' }];
    case 'resumed':
      return [{ kind: 'resumed', at }];
    case 'extended':
    case 'class-corrected':
      return to === null ? [] : [{ kind: 'extended', at, until: new Date(to) }];
    case 'claimed-solved':
      return [contacted, { kind: 'claimed-solved', at }];
    case 'reopened':
    case 'decided':
      return [
        { kind: 'reopened', at },
        { kind: 'assigned', at },
      ];
    case 'closed':
    case 'withdrawn':
      return [{ kind: 'closed', at }];
    default:
      return [];
  }
}
