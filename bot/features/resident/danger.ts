import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Step } from '../../pipeline/turn';
import { openHeld } from '../drafts/held-drafts';
import type { HomePlaceDeps } from '../drafts/home-place';
import { homePlace } from '../drafts/home-place';
import { openDrafts } from '../drafts/open-drafts';
import { findDangerAtHand, tellMoreOfDanger } from './danger-at-hand';

export interface DangerDeps
  extends Omit<OpenAmongLikeDeps, 'requests'>, Omit<ChangeRequestDeps, 'requests'>, HomePlaceDeps {
  readonly understanding: Understanding;
  readonly requests: OpenAmongLikeDeps['requests'] &
    ChangeRequestDeps['requests'] &
    Pick<RequestRepository, 'listOfResident'>;
}

/**
 * Danger is opened at once, without a question: the safety line first, then everybody who must come. Said again, it is more
 * about the same danger.
 */
export const danger =
  (deps: DangerDeps): Step =>
  async (turn, next) => {
    const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
    if (understood.kind !== 'danger') return next();
    const { topic } = understood.danger;
    const atHand = await findDangerAtHand(deps, turn, { topicId: topic.id, place: understood.place });
    if (atHand) return tellMoreOfDanger(deps, turn, atHand, understood.place);
    const place = understood.place ?? (await homePlace(deps, turn.person, turn.grid));
    const [request] = await openDrafts(deps, turn, [
      {
        sourceMessageId: turn.message.id,
        part: 0,
        saidAt: turn.at,
        text: turn.text,
        topicId: topic.id,
        topicLabel: topic.label,
        requestClass: 'E',
        place,
        complaintAboutIds: [],
        attachmentIds: [],
      },
    ]);
    if (!request || place?.buildingId || place?.publicPlaceId) return;
    await openHeld(deps, turn);
    turn.ask({ kind: 'ask-place', requestId: request.id });
  };
