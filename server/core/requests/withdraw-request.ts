import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { alreadyClosed } from './errors';
import { tellFollowers } from './confirm-outcome';
import { hotSpotStays } from './hot-spots/errors';
import { isHotSpot } from './hot-spots/is-hot-spot';
import { newsTo } from './news-to';
import { sayOfRequest } from './sayings';

export interface WithdrawRequestInput {
  readonly requestId: string;
  readonly cause: Cause;
}

/**
 * The requester takes it back: closed as `withdrawn`; everybody who was asked is told. What stands for others too stays. Throws
 * `requests.hot-spot-stays`.
 */
export function withdrawRequest(deps: ChangeRequestDeps, input: WithdrawRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state === 'closed') throw alreadyClosed(request);
    if (isHotSpot(request)) throw hotSpotStays(request);
    const saying = sayOfRequest('withdrawn-told', {
      number: request.number.label,
      topic: request.topicLabel,
    });
    // What is handled with another goes on for everybody else: staff have nothing to stop.
    const told = request.joinedTo ? [] : [...new Set([request.ownerId, ...request.askedIds])];
    return {
      patch: { state: 'closed', outcome: 'withdrawn', closedAt: input.cause.at },
      events: [{ kind: 'withdrawn', note: null, to: 'withdrawn' }],
      messages: [...told.map((id) => newsTo(request, id, saying)), ...tellFollowers(request, 'withdrawn')],
    };
  });
}
