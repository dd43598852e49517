import { toRoom } from '../../outbound/draft-message';
import { changeRequest, type Changed, type ChangeRequestDeps } from '../change-request';
import { alreadyClosed, notYours } from '../errors';
import { mayAccept } from '../may-work-on';
import type { StaffMoveInput } from '../note-progress';
import { joinedElsewhere, noRoom, notHotSpot, publishedAlready } from './errors';
import { noticeOf, roomOf } from './public-notice';
import { sayOfHotSpot } from './sayings';

/**
 * Whoever may take a hot spot says it in the residents' room of its area, once: what and where, until when, and nothing of
 * anybody. Throws `requests.not-hot-spot`, `requests.published-already`, `requests.no-room`, `requests.not-yours`.
 */
export function publishNotice(deps: ChangeRequestDeps, input: StaffMoveInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    const { grid, person } = input;
    if (request.joinedTo !== null) throw joinedElsewhere(request);
    if (request.state === 'closed') throw alreadyClosed(request);
    if (!mayAccept(request, person, grid)) throw notYours(request);
    const spot = request.events.find(({ kind }) => kind === 'hot-spot');
    if (!spot) throw notHotSpot(request);
    const before = request.events.find(({ kind }) => kind === 'published');
    if (before) throw publishedAlready(request, before.at);
    const room = roomOf(request, grid);
    if (!room) throw noRoom(request);
    const saying = sayOfHotSpot('public-notice', noticeOf(request, grid, spot.note ?? ''));
    return {
      patch: {},
      events: [{ kind: 'published', note: null, to: room.id }],
      messages: [toRoom(room.id, saying)],
    };
  });
}
