import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { DialogueState } from '../../../server/core/requests/dialogue-state';
import { matchBareOne, matchOneOfSeveral, type OneOfSeveral } from '../../matchers/one-of-several';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step, Turn } from '../../pipeline/turn';
import { confirmDrafts } from '../drafts/confirm-drafts';
import { homePlace } from '../drafts/home-place';
import { openDrafts } from '../drafts/open-drafts';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';
import { toDrafts } from '../drafts/to-drafts';
import { correctPlace } from './answer-confirm';
import { correctOne, saidAgain } from './correct-one';

export interface AnswerSayAgainDeps extends OpenAmongLikeDeps, Omit<ProposeDraftsDeps, 'requests'> {
  readonly requests: OpenAmongLikeDeps['requests'] & ProposeDraftsDeps['requests'];
  readonly understanding: Understanding;
}

/** Which of several is named now: 第2件不对, or 第2件 alone. */
function oneMeant(
  { text }: Turn,
  { drafts }: Extract<DialogueState, { readonly kind: 'say-again' }>,
): OneOfSeveral | null {
  if (drafts.length < 2) return null;
  const bare = matchBareOne(text);
  const said = matchOneOfSeveral(text) ?? (bare === null ? null : { index: bare, kind: 'wrong', rest: '' });
  return said && drafts[said.index] ? said : null;
}

/** Said again in other words: the new words count, the clock still starts at the first ones. */
export const answerSayAgain =
  (deps: AnswerSayAgainDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'say-again') return next();
    const { drafts, tries, only } = turn.question;
    if (matchYesNoHuman(turn.text) === 'human') {
      await openDrafts(deps, turn, drafts, { toClerk: true });
      return turn.closeQuestion();
    }
    const one = oneMeant(turn, turn.question);
    if (one) return correctOne(deps, turn, one, { drafts, tries: Math.max(0, tries - 1) });
    const wrong = only === undefined ? undefined : drafts[only];
    if (wrong) {
      const renewed = saidAgain(deps, turn, wrong, turn.text);
      if (!renewed) return next();
      return confirmDrafts(
        turn,
        drafts.flatMap((draft) => (draft === wrong ? renewed : [draft])),
        tries,
      );
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
