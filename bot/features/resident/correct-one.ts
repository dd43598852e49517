import { addressExample } from '../../../server/core/requests/names';
import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { OneOfSeveral } from '../../matchers/one-of-several';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { confirmDrafts, openLater } from '../drafts/confirm-drafts';
import { openDrafts } from '../drafts/open-drafts';
import { labelOfDraft, toDrafts } from '../drafts/to-drafts';

export interface CorrectOneDeps extends OpenAmongLikeDeps {
  readonly understanding: Understanding;
}

const mostTries = 2;

/** Only one of several matters was guessed wrong: the others stay as they are, and all are said back once more. */
export async function correctOne(
  deps: CorrectOneDeps,
  turn: Turn,
  { index, kind, rest }: OneOfSeveral,
  { drafts, tries }: { readonly drafts: readonly RequestDraft[]; readonly tries: number },
): Promise<void> {
  const wrong = drafts[index];
  if (!wrong) return;
  const others = drafts.filter((draft) => draft !== wrong);
  if (kind === 'dropped') return confirmDrafts(turn, others, tries);
  const renewed = rest === '' ? null : saidAgain(deps, turn, wrong, rest);
  if (renewed)
    return confirmDrafts(
      turn,
      drafts.flatMap((draft) => (draft === wrong ? renewed : [draft])),
      tries,
    );
  if (tries + 1 >= mostTries) {
    await openDrafts(deps, turn, [wrong], { toClerk: true });
    return confirmDrafts(turn, others, tries);
  }
  const example = `${addressExample(turn.grid).slice(0, -3)}路灯不亮`;
  turn.reply(sayOfBot('one-again', { number: index + 1, matter: labelOfDraft(wrong), example }));
  turn.ask({ kind: 'say-again', drafts, tries: tries + 1, only: index });
  openLater(turn);
}

/**
 * Other words for the one draft: another place, or another matter at the same place, also one nobody is sure of. Null: nothing
 * is wanted in them.
 */
export function saidAgain(
  deps: { readonly understanding: Understanding },
  turn: Turn,
  wrong: RequestDraft,
  words: string,
): readonly RequestDraft[] | null {
  const { grid } = turn;
  const understood = deps.understanding.understand(words, { grid });
  const matters = understood.kind === 'matters' ? understood.matters : [];
  const isNamed = matters.some(
    ({ topic, complaintAboutIds }) => topic !== null || complaintAboutIds.length > 0,
  );
  const { place } = deps.understanding.findPlace(words, { grid });
  if (!isNamed && place) return [{ ...wrong, place }];
  if (matters.length === 0) return null;
  const fresh = toDrafts({ turn, matters, home: wrong.place, attachmentIds: wrong.attachmentIds });
  return fresh.map((draft, at) => ({
    ...draft,
    sourceMessageId: at === 0 ? wrong.sourceMessageId : draft.sourceMessageId,
    part: at === 0 ? wrong.part : draft.part,
    saidAt: wrong.saidAt,
    text: at === 0 ? `${wrong.text}；${draft.text}` : draft.text,
  }));
}
