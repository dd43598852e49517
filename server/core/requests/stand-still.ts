import { lastCandidates } from '../grid/reachable-holder';
import { noticeTo } from '../outbound/draft-message';
import { notYoursToDecide } from './approval-errors';
import { changeRequest, type Changed, type ChangeRequestDeps } from './change-request';
import { sayOfClock } from './clock-sayings';
import { alreadyClosed, notAccepted, notYours, notStandingStill } from './errors';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';

/**
 * Nothing can be done by anybody for now (不可抗力): secretary or street say so, and the clock for solving stands still until
 * somebody says that it goes on. Throws `requests.not-yours-to-decide`, `requests.not-accepted`, `requests.already-closed`.
 */
export function declareForceMajeure(
  deps: ChangeRequestDeps,
  input: StaffMoveInput & { readonly reason: string },
): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { grid, person, reason } = input;
    if (request.state === 'closed') throw alreadyClosed(request);
    if (!lastCandidates(grid).some(({ personId }) => personId === person.id)) throw notYoursToDecide(request);
    if (request.state !== 'accepted') throw notAccepted(request);
    const saying = sayOfClock('force-majeure-told', {
      number: request.number.label,
      topic: request.topicLabel,
      by: person.name,
      reason,
    });
    return {
      patch: { state: 'waiting-outside' },
      events: [{ kind: 'force-majeure', note: reason, to: null }],
      messages: [newsTo(request, request.requesterId, saying), newsTo(request, request.ownerId, saying)],
    };
  });
}

/**
 * What was waited for is there before its day: the handler, or who decides, lets the clock go on. Throws
 * `requests.not-standing-still`, `requests.not-yours`.
 */
export function goOn(deps: ChangeRequestDeps, input: StaffMoveInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { grid, person } = input;
    if (request.state !== 'waiting-outside') throw notStandingStill(request);
    const decides = lastCandidates(grid).some(({ personId }) => personId === person.id);
    if (request.ownerId !== person.id && !decides) throw notYours(request);
    const number = request.number.label;
    const told = sayOfClock('goes-on-told', { number, topic: request.topicLabel, by: person.name });
    return {
      patch: { state: 'accepted' },
      events: [{ kind: 'resumed', note: null, to: null }],
      messages: [
        noticeTo(request.requesterId, told),
        ...(decides && request.ownerId !== person.id ? [noticeTo(request.ownerId, told)] : []),
      ],
    };
  });
}
