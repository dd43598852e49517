import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { openHeld } from '../drafts/held-drafts';
import type { HomePlaceDeps } from '../drafts/home-place';
import { homePlace } from '../drafts/home-place';
import { labelOfDraft, toDrafts } from '../drafts/to-drafts';

export interface RoomTalkDeps extends HomePlaceDeps, OpenAmongLikeDeps {
  readonly understanding: Understanding;
}

/**
 * In a room the bot speaks only when it is mentioned, and never repeats what a request is about: a matter gets an offer in
 * private, anything else one short line. (Danger is the feature before this one.)
 */
export const roomTalk =
  (deps: RoomTalkDeps): Step =>
  async (turn, next) => {
    if (!turn.message.mentionsBot) return next();
    const { botName } = turn.grid.community;
    const words = turn.text.replaceAll(`@${botName}`, ' ').trim();
    const understood = deps.understanding.understand(words, { grid: turn.grid });
    if (understood.kind !== 'matters') return turn.replyInRoom(sayOfBot('room-answer', { botName }));
    const home = await homePlace(deps, turn.person, turn.grid);
    const drafts = toDrafts({ turn, matters: understood.matters, home, attachmentIds: [] });
    await openHeld(deps, turn);
    turn.reply(sayOfBot('draft-confirm', { matters: drafts.map(labelOfDraft), fromRoom: true }));
    turn.ask({ kind: 'offer-from-room', drafts });
  };
