import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import { matchResidentCommand } from '../../matchers/resident-command';
import type { Step, Turn } from '../../pipeline/turn';
import type { HomePlaceDeps } from '../drafts/home-place';
import { homePlace } from '../drafts/home-place';
import { openDrafts } from '../drafts/open-drafts';

/** 人工 always works: whatever was being asked goes to the window, or a talk with a person is opened. */
export const human =
  (deps: OpenAmongLikeDeps & HomePlaceDeps): Step =>
  async (turn, next) => {
    const asksForPerson = matchResidentCommand(turn.text)?.kind === 'human';
    const choosesPerson =
      turn.question !== null && turn.question.kind !== 'ask-rating' && matchYesNoHuman(turn.text) === 'human';
    if (!asksForPerson && !choosesPerson) return next();
    const held = turn.question && 'drafts' in turn.question ? turn.question.drafts : [];
    const drafts = held.length > 0 ? held : [await talk(deps, turn)];
    await openDrafts(deps, turn, drafts, { toClerk: true });
    turn.closeQuestion();
  };

async function talk(deps: HomePlaceDeps, turn: Turn): Promise<RequestDraft> {
  return {
    sourceMessageId: turn.message.id,
    part: 0,
    saidAt: turn.at,
    text: turn.text,
    topicId: null,
    topicLabel: '找人工',
    requestClass: 'Q',
    place: await homePlace(deps, turn.person, turn.grid),
    complaintAboutIds: [],
    attachmentIds: [],
  };
}
