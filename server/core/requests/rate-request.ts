import type { Grid } from '../grid/grid';
import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { alreadyRated, notClaimedSolved } from './errors';
import { secretaryId, staffName, streetId } from './names';
import { newsTo } from './news-to';
import { namedIn } from './next-asked';
import { sayOfRequest } from './sayings';
import type { Rating, ServiceRequest } from './service-request';

export interface RateRequestInput {
  readonly grid: Grid;
  readonly requestId: string;
  readonly rating: Rating;
  readonly cause: Cause;
}

/** The requester rates a closed request, once a cycle. A bad rating is followed up by somebody else than the handler. */
export function rateRequest(deps: ChangeRequestDeps, input: RateRequestInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state !== 'closed') throw notClaimedSolved(request);
    if (request.rating) throw alreadyRated(request);
    const number = request.number.label;
    const followUpId = input.rating === 'dissatisfied' ? followUpBy(request, input.grid) : null;
    const bad = sayOfRequest('bad-rating-told-secretary', {
      number,
      topic: request.topicLabel,
      owner: staffName(input.grid, request.ownerId),
    });
    return {
      patch: { rating: input.rating },
      events: [{ kind: 'rated', note: null, to: input.rating }],
      messages: [
        newsTo(request, request.ownerId, sayOfRequest('rating-told-staff', { number, rating: input.rating })),
        ...(followUpId ? [newsTo(request, followUpId, bad)] : []),
      ],
    };
  });
}

/**
 * The secretary; of what the secretary handled, the street. A complaint is told to nobody below the one who sees it,
 * nor to whom it names.
 */
function followUpBy(request: ServiceRequest, grid: Grid): string | null {
  if (request.visibility === 'street') return null;
  const secretary = secretaryId(grid);
  const isSecretarys = request.visibility === 'secretary' || request.ownerId === secretary;
  const id = isSecretarys ? streetId(grid) : secretary;
  return id !== null && namedIn(request).includes(id) ? null : id;
}
