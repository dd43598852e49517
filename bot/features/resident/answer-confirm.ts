import { addressExample } from '../../../server/core/requests/names';
import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { Understanding } from '../../../server/core/understanding/ports';
import { matchOneOfSeveral } from '../../matchers/one-of-several';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { confirmDrafts, openLater } from '../drafts/confirm-drafts';
import { openDrafts } from '../drafts/open-drafts';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { correctOne } from './correct-one';

export interface AnswerConfirmDeps extends OpenAmongLikeDeps {
  readonly understanding: Understanding;
}

const mostTries = 2;

/** 1 对 opens it, 2 不对 asks for other words (the second time a person has it), 3 人工 gives it to the window. */
export const answerConfirm =
  (deps: AnswerConfirmDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'confirm-draft') return next();
    const { drafts, tries } = turn.question;
    const one = drafts.length > 1 ? matchOneOfSeveral(turn.text) : null;
    if (one && drafts[one.index]) return correctOne(deps, turn, one, turn.question);
    const answer = matchYesNoHuman(turn.text);
    if (answer === 'yes') return opened(deps, turn, drafts, false);
    if (answer === 'no' && tries + 1 < mostTries) return askAgain(turn, drafts, tries + 1);
    if (answer === 'no') return opened(deps, turn, drafts, true);
    if (answer === 'human') return opened(deps, turn, drafts, true);
    const corrected = correctPlace(deps, turn, drafts);
    return corrected ? confirmDrafts(turn, corrected, tries) : next();
  };

async function opened(
  deps: AnswerConfirmDeps,
  turn: Turn,
  drafts: readonly RequestDraft[],
  toClerk: boolean,
): Promise<void> {
  await openDrafts(deps, turn, drafts, { toClerk });
  turn.closeQuestion();
}

function askAgain(turn: Turn, drafts: readonly RequestDraft[], tries: number): void {
  if (drafts.length > 1) turn.reply(sayOfBot('which-wrong', {}));
  else turn.reply(sayOfBot('say-again', { example: `${addressExample(turn.grid).slice(0, -3)}路灯不亮` }));
  turn.ask({ kind: 'say-again', drafts, tries });
  openLater(turn);
}

/** 「不是三栋，是五栋」: only the place was wrong. */
export function correctPlace(
  deps: { readonly understanding: Understanding },
  turn: Turn,
  drafts: readonly RequestDraft[],
): readonly RequestDraft[] | null {
  const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
  const saysWhat =
    understood.kind === 'matters' && understood.matters.some((matter) => matter.topic !== null);
  if (saysWhat || understood.kind === 'danger') return null;
  const said = turn.text.split(/是|，|,/).at(-1) ?? turn.text;
  const { place } = deps.understanding.findPlace(said, { grid: turn.grid });
  return place ? drafts.map((draft) => ({ ...draft, place })) : null;
}
