import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { openLater } from '../drafts/confirm-drafts';
import { heldDrafts, openHeld } from '../drafts/held-drafts';
import { homePlace } from '../drafts/home-place';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';
import { joinDrafts, toDrafts } from '../drafts/to-drafts';
import { whatThereIs } from '../drafts/what-there-is';

export interface ReportDeps
  extends Omit<OpenAmongLikeDeps, 'requests'>, Pick<ProposeDraftsDeps, 'households'> {
  readonly requests: OpenAmongLikeDeps['requests'] & ProposeDraftsDeps['requests'];
  readonly understanding: Understanding;
}

/** A resident says what they need: guessed, said back, and opened when they agree. Small talk opens nothing. */
export const report =
  (deps: ReportDeps): Step =>
  async (turn, next) => {
    const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
    if (understood.kind === 'courtesy') return turn.reply(sayOfBot('courtesy', {}));
    if (understood.kind !== 'matters') return next();
    const attachmentIds = turn.question?.kind === 'photo-explain' ? turn.question.attachmentIds : [];
    const home = await homePlace(deps, turn.person, turn.grid);
    const drafts = toDrafts({ turn, matters: understood.matters, home, attachmentIds });
    const unknownPlace = understood.matters.find(
      (matter) => matter.unknownPlace && !matter.place,
    )?.unknownPlace;
    if (unknownPlace) {
      const buildings = whatThereIs(deps.understanding, unknownPlace, turn.grid);
      turn.reply(sayOfBot('place-unknown', { words: unknownPlace, buildings }));
      await openHeld(deps, turn);
      turn.ask({ kind: 'say-again', drafts, tries: 0 });
      return openLater(turn);
    }
    return proposeDrafts(deps, turn, joinDrafts(heldDrafts(turn), drafts));
  };
