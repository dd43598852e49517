import type { OpenRequestDeps } from '../../../server/core/requests/open-request';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { addressExample } from '../drafts/address-example';
import type { HomePlaceDeps } from '../drafts/home-place';
import { homePlace } from '../drafts/home-place';
import { openDrafts } from '../drafts/open-drafts';

export interface DangerDeps extends OpenRequestDeps, HomePlaceDeps {
  readonly understanding: Understanding;
}

/** Danger is opened at once, without a question: the safety line first, then everybody who must come. */
export const danger =
  (deps: DangerDeps): Step =>
  async (turn, next) => {
    const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
    if (understood.kind !== 'danger') return next();
    const place = understood.place ?? (await homePlace(deps, turn.person, turn.grid));
    const { topic } = understood.danger;
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
    if (!request || place?.buildingId) return;
    turn.reply(sayOfBot('place-asked', { number: request.number.label, example: addressExample(turn.grid) }));
    turn.ask({ kind: 'ask-place', requestId: request.id });
  };
