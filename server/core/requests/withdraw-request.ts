import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { alreadyClosed } from './errors';
import { tellFollowers } from './confirm-outcome';
import { newsTo } from './news-to';
import { sayOfRequest } from './sayings';

export interface WithdrawRequestInput {
  readonly requestId: string;
  readonly cause: Cause;
}

/** The requester takes it back: closed as `withdrawn`; everybody who was asked is told. */
export function withdrawRequest(deps: ChangeRequestDeps, input: WithdrawRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state === 'closed') throw alreadyClosed(request);
    const saying = sayOfRequest('withdrawn-told', {
      number: request.number.label,
      topic: request.topicLabel,
    });
    const told = [...new Set([request.ownerId, ...request.askedIds])];
    return {
      patch: { state: 'closed', outcome: 'withdrawn', closedAt: input.cause.at },
      events: [{ kind: 'withdrawn', note: null, to: 'withdrawn' }],
      messages: [...told.map((id) => newsTo(request, id, saying)), ...tellFollowers(request, 'withdrawn')],
    };
  });
}
