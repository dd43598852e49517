import { isStaff } from '../../../server/core/people/person';
import { dialogueMinutes } from '../../../server/core/people/dialogue';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { RequestRepository } from '../../../server/core/requests/ports';
import { isSureInRoom } from '../../../server/core/understanding/is-sure-in-room';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import type { HomePlaceDeps } from '../drafts/home-place';
import { homePlace } from '../drafts/home-place';
import { labelOfDraft, toDrafts } from '../drafts/to-drafts';
import { forgetLater } from './forget-later';
import { createOffersMade } from './offers-made';

export interface GroupEarDeps extends HomePlaceDeps {
  readonly understanding: Understanding;
  readonly requests: Pick<RequestRepository, 'listOfResident'>;
}

/**
 * Overheard where the room's switch is on: help is offered in private, once a matter and day, to somebody on file who is in no
 * other talk with the bot. The room hears nothing; declined or unanswered, what was said is forgotten.
 */
export const groupEar = (deps: GroupEarDeps): Step => {
  const offers = createOffersMade();
  return async (turn) => {
    if (turn.message.mentionsBot || turn.message.late || turn.question || isStaff(turn.person)) return;
    const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
    if (understood.kind !== 'matters' || !isSureInRoom(understood, turn.text)) return;
    const home = await homePlace(deps, turn.person, turn.grid);
    if (!home) return;
    const said = toDrafts({ turn, matters: understood.matters, home, attachmentIds: [] });
    const drafts = (await withoutOwnOpen(deps, turn, said)).filter((draft) => {
      const topicId = draft.topicId ?? '';
      return offers.note(turn.person.id, topicId, turn.message.id, turn.at);
    });
    if (drafts.length === 0) return;
    turn.reply(sayOfBot('ear-offer', { matters: drafts.map(labelOfDraft) }));
    turn.ask({ kind: 'offer-from-room', drafts, isOverheard: true });
    forgetLater(turn, turn.message.id, dialogueMinutes);
  };
};

/** Who has reported it already is not asked whether they want to. */
async function withoutOwnOpen(
  deps: GroupEarDeps,
  turn: Turn,
  drafts: readonly RequestDraft[],
): Promise<readonly RequestDraft[]> {
  const own = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 50);
  const open = own.filter(({ state }) => state !== 'closed').map(({ topicId }) => topicId);
  return drafts.filter(({ topicId }) => !open.includes(topicId));
}
