import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { noMove } from './move';
import { alreadyClosed } from './errors';

export interface FollowRequestInput {
  readonly requestId: string;
  readonly personId: string;
  readonly cause: Cause;
}

/** Somebody with the same matter follows it instead of opening it twice, and hears how it ends. */
export function followRequest(deps: ChangeRequestDeps, input: FollowRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state === 'closed') throw alreadyClosed(request);
    const known =
      request.requesterId === input.personId || request.followers.some((f) => f.personId === input.personId);
    if (known) return noMove;
    const follower = { personId: input.personId, at: input.cause.at, causeId: input.cause.causeId };
    return {
      patch: { followers: [...request.followers, follower] },
      events: [{ kind: 'followed', note: null, to: input.personId }],
      messages: [],
    };
  });
}
