import type { OpenRequestDeps } from '../../../server/core/requests/open-request';
import type { Understanding } from '../../../server/core/understanding/ports';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { confirmDrafts } from '../drafts/confirm-drafts';
import { homePlace } from '../drafts/home-place';
import { openDrafts } from '../drafts/open-drafts';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';
import { toDrafts } from '../drafts/to-drafts';
import { correctPlace } from './answer-confirm';

export interface AnswerSayAgainDeps extends OpenRequestDeps, Omit<ProposeDraftsDeps, 'requests'> {
  readonly requests: OpenRequestDeps['requests'] & ProposeDraftsDeps['requests'];
  readonly understanding: Understanding;
}

/** Said again in other words: the new words count, the clock still starts at the first ones. */
export const answerSayAgain =
  (deps: AnswerSayAgainDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'say-again') return next();
    const { drafts, tries } = turn.question;
    if (matchYesNoHuman(turn.text) === 'human') {
      await openDrafts(deps, turn, drafts, { toClerk: true });
      return turn.closeQuestion();
    }
    const corrected = correctPlace(deps, turn, drafts);
    if (corrected) return confirmDrafts(turn, corrected, tries);
    const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
    if (understood.kind !== 'matters') return next();
    const [first] = drafts;
    // The place said first still counts; home only when none was said.
    const home = first?.place ? null : await homePlace(deps, turn.person, turn.grid);
    const renewed = toDrafts({
      turn,
      matters: understood.matters,
      home,
      attachmentIds: first?.attachmentIds ?? [],
    });
    const kept = renewed.map((draft) => ({
      ...draft,
      saidAt: first?.saidAt ?? draft.saidAt,
      sourceMessageId: first?.sourceMessageId ?? draft.sourceMessageId,
      text: first ? `${first.text}；${draft.text}` : draft.text,
      place: draft.place ?? first?.place ?? null,
    }));
    return proposeDrafts(deps, turn, kept, tries);
  };
