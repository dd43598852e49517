import { atShanghai } from '../shared/shanghai-time';
import { noticeTo } from '../outbound/draft-message';
import { nobodyToDecide, notLaterThanNow, urgentNotExtended } from './approval-errors';
import { changeRequest, type Changed, type ChangeRequestDeps } from './change-request';
import { sayOfClock } from './clock-sayings';
import type { StaffMoveInput } from './note-progress';
import { approverFor } from './pending-approval';
import { takeOver } from './take-over';

export interface AskOutsideWaitInput extends StaffMoveInput {
  /** The body that is waited for: 供电公司. */
  readonly body: string;
  /** `YYYY-MM-DD` in Asia/Shanghai: the request goes on by itself at the end of that day. */
  readonly until: string;
}

/**
 * Asks that the clock stand still while somebody outside does their part: the secretary decides. Throws
 * `requests.not-later` for a day that is over, `requests.not-extended` for danger and outages, `requests.nobody-to-decide`.
 */
export function askOutsideWait(deps: ChangeRequestDeps, input: AskOutsideWaitInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { grid, person, cause, body } = input;
    if (request.requestClass === 'E' || request.requestClass === 'U') throw urgentNotExtended(request);
    const until = atShanghai(input.until, '24:00');
    return takeOver(request, input, () => {
      if (until <= cause.at) throw notLaterThanNow(request);
      const approverId = approverFor(grid, request, person.id, cause.at);
      if (!approverId) throw nobodyToDecide(request);
      const saying = sayOfClock('outside-wanted', {
        number: request.number.label,
        topic: request.topicLabel,
        from: person.name,
        body,
        until: until.toISOString(),
      });
      return {
        patch: {},
        events: [{ kind: 'outside-asked', note: body, to: until.toISOString() }],
        messages: [noticeTo(approverId, saying)],
      };
    });
  });
}
