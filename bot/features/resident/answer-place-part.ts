import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { labelOf } from '../../../server/core/understanding/label-of-place';
import type { Place } from '../../../server/core/understanding/understood';
import { asksForHuman } from '../../matchers/asks-for-human';
import { plainWords } from '../../matchers/plain-words';
import { toNumber } from '../../matchers/spoken-number';
import { matchUnit } from '../../matchers/which-unit';
import type { Step, Turn } from '../../pipeline/turn';
import { openDrafts } from '../drafts/open-drafts';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';

export interface AnswerPlacePartDeps
  extends Omit<OpenAmongLikeDeps, 'requests'>, Pick<ProposeDraftsDeps, 'households'> {
  readonly requests: OpenAmongLikeDeps['requests'] & ProposeDraftsDeps['requests'];
}

/** The answer to 几单元 and to 哪一个: taken as said, and never asked again. */
export const answerPlacePart =
  (deps: AnswerPlacePartDeps): Step =>
  async (turn, next) => {
    const { question } = turn;
    if (question?.kind !== 'ask-unit' && question?.kind !== 'ask-which-place') return next();
    const { drafts, index } = question;
    if (asksForHuman(turn.text)) {
      await openDrafts(deps, turn, drafts, { toClerk: true });
      return turn.closeQuestion();
    }
    const place =
      question.kind === 'ask-unit'
        ? placeWithUnit(turn, drafts[index]?.place ?? null)
        : chosen(turn.text, question.choices);
    if (place === undefined) return next();
    return proposeDrafts(
      deps,
      turn,
      drafts.map((draft, at) => (at === index ? placed(draft, place) : draft)),
    );
  };

/** Null: known no better than before. Undefined: no answer. */
function placeWithUnit(turn: Turn, place: Place | null): Place | null | undefined {
  const answer = matchUnit(turn.text);
  if (answer === null) return undefined;
  const building = turn.grid.buildings.find(({ id }) => id === place?.buildingId);
  if (answer.kind === 'unsure' || !place || !building || answer.unit < 1 || answer.unit > building.units)
    return null;
  const unit = String(answer.unit);
  return { ...place, unit, label: labelOf(building, unit, place.door) };
}

function chosen(text: string, choices: readonly Place[]): Place | undefined {
  const words = plainWords(text);
  const number = /^第?.{1,2}个?$/u.test(words) ? toNumber(words.replace(/^第|个$/g, '')) : null;
  const byNumber = number === null ? undefined : choices[number - 1];
  if (byNumber) return byNumber;
  const named = choices.filter(({ label }) => words !== '' && sharesName(label, words, choices));
  return named.length === 1 ? named[0] : undefined;
}

/** 南区 is enough for 南区5栋, as long as the others do not have it. */
function sharesName(label: string, words: string, choices: readonly Place[]): boolean {
  if (words.includes(label)) return true;
  const others = choices.filter((choice) => choice.label !== label);
  return label.includes(words) && !others.some((choice) => choice.label.includes(words));
}

function placed(draft: RequestDraft, place: Place | null): RequestDraft {
  return place === null ? draft : { ...draft, place };
}
