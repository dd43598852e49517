import { shanghaiDate } from '../shared/shanghai-time';
import { noticeTo } from '../outbound/draft-message';
import { changeRequest, type Changed, type ChangeRequestDeps } from './change-request';
import { sayOfClock } from './clock-sayings';
import {
  extensionTooLate,
  nobodyToDecide,
  notAWorkingDay,
  notLaterThanDue,
  urgentNotExtended,
} from './approval-errors';
import type { StaffMoveInput } from './note-progress';
import { approverFor } from './pending-approval';
import { takeOver } from './take-over';

export interface AskExtensionInput extends StaffMoveInput {
  readonly reason: string;
  /** Until when: a day (`YYYY-MM-DD`, Asia/Shanghai), then its working time counts in full, or an instant. */
  readonly until: string | Date;
}

/**
 * Asks for more time: the secretary decides, and nothing changes before. Throws `requests.extension-too-late` once the time is
 * over, `requests.not-later`, `requests.no-working-day`, `requests.not-extended` for danger and outages,
 * `requests.nobody-to-decide`.
 */
export function askExtension(deps: ChangeRequestDeps, input: AskExtensionInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { grid, person, cause, reason } = input;
    if (request.requestClass === 'E' || request.requestClass === 'U') throw urgentNotExtended(request);
    const until = endOf(deps, input);
    return takeOver(request, input, () => {
      if (cause.at >= request.clocks.solveDueAt) throw extensionTooLate(request);
      if (!until) throw notAWorkingDay(request);
      if (until <= request.clocks.solveDueAt) throw notLaterThanDue(request);
      const approverId = approverFor(grid, request, person.id, cause.at);
      if (!approverId) throw nobodyToDecide(request);
      const saying = sayOfClock('extension-wanted', {
        number: request.number.label,
        topic: request.topicLabel,
        from: person.name,
        reason,
        dueAt: request.clocks.solveDueAt.toISOString(),
        until: until.toISOString(),
      });
      return {
        patch: {},
        events: [{ kind: 'extension-asked', note: reason, to: until.toISOString() }],
        messages: [noticeTo(approverId, saying)],
      };
    });
  });
}

/** Null: no working day. */
function endOf(deps: ChangeRequestDeps, { grid, until }: AskExtensionInput): Date | null {
  const calendar = deps.calendar(grid);
  if (until instanceof Date) return calendar.isWorkingDay(shanghaiDate(until)) ? until : null;
  return calendar.blocks(until, 'regular').at(-1)?.to ?? null;
}
