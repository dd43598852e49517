import { nextWorkingDay } from '../deadlines/next-working-day';
import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid } from '../grid/grid';
import { shanghaiDate } from '../shared/shanghai-time';
import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { alreadyClosed, alreadyUrgedToday } from './errors';
import { newsTo } from './news-to';
import { sayOfRequest } from './sayings';

export interface UrgeRequestInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly by: 'resident' | 'staff';
  readonly cause: Cause;
}

/**
 * Urges whoever has it or was asked, at most once a working day: days off count with the working day after them. Throws
 * `requests.already-urged`.
 */
export function urgeRequest(deps: ChangeRequestDeps, input: UrgeRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state === 'closed') throw alreadyClosed(request);
    const calendar = deps.calendar(input.grid);
    const today = workingDayOf(calendar, input.cause.at);
    const urgedToday = request.events.some(
      (event) => event.kind === 'urged' && workingDayOf(calendar, event.at) === today,
    );
    if (urgedToday) throw alreadyUrgedToday(request);
    const saying = sayOfRequest('urged-told', {
      number: request.number.label,
      topic: request.topicLabel,
      solveDueAt: request.clocks.solveDueAt.toISOString(),
      by: input.by,
    });
    const told = [...new Set([request.ownerId, ...request.askedIds])];
    return {
      patch: {},
      events: [{ kind: 'urged', note: null, to: request.ownerId }],
      messages: told.map((id) => newsTo(request, id, saying)),
    };
  });
}

function workingDayOf(calendar: WorkingCalendar, at: Date): string {
  const date = shanghaiDate(at);
  return calendar.isWorkingDay(date) ? date : nextWorkingDay(calendar, date).date;
}
