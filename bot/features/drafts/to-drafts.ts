import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { cutGraphemes } from '../../../server/core/shared/cut-graphemes';
import { maskWords } from '../../../server/core/understanding/mask-words';
import type { Matter, Place } from '../../../server/core/understanding/understood';
import type { Turn } from '../../pipeline/turn';
import { placeOfMatter } from './place-of-matter';

/** Sure enough to name the topic in the question; below it the resident's own words are said back. */
export const sureEnough = 0.5;
const longestLabel = 24;

export interface ToDraftsInput {
  readonly turn: Pick<Turn, 'message' | 'at' | 'grid'>;
  readonly matters: readonly Matter[];
  readonly home: Place | null;
  readonly attachmentIds: readonly string[];
}

/** One draft a matter. Without a place in the words it happened at home. */
export function toDrafts({ turn, matters, home, attachmentIds }: ToDraftsInput): RequestDraft[] {
  return matters.map((matter, part) => {
    const topic = matter.topic && matter.confidence >= sureEnough ? matter.topic : null;
    const requestClass = topic?.requestClass ?? 'G';
    const place = placeOfMatter({ matter, requestClass, home, grid: turn.grid });
    return {
      sourceMessageId: turn.message.id,
      part,
      saidAt: turn.at,
      text: matter.text,
      topicId: topic?.id ?? null,
      // Lists of staff show it, so no number that leads to anybody stands in it.
      topicLabel: topic?.label ?? `“${cutGraphemes(maskWords(matter.text), longestLabel)}”`,
      candidateIds: matter.candidates.slice(0, 3).map(({ id }) => id),
      requestClass,
      place,
      ...(place === null && matter.placeChoices !== undefined && { placeChoices: matter.placeChoices }),
      complaintAboutIds: matter.complaintAboutIds,
      attachmentIds: part === 0 ? attachmentIds : [],
    };
  });
}

/** Said one after the other; the same matter said again, or now with its place, takes the place of the first. */
export function joinDrafts(
  earlier: readonly RequestDraft[],
  later: readonly RequestDraft[],
): readonly RequestDraft[] {
  const joined = [...earlier];
  for (const draft of later) {
    const index = joined.findIndex((one) => isSaidAgain(one, draft));
    const first = joined[index];
    if (first) joined[index] = { ...first, place: draft.place ?? first.place };
    else joined.push(draft);
  }
  return joined;
}

function isSaidAgain(first: RequestDraft, draft: RequestDraft): boolean {
  if (first.text === draft.text) return true;
  if (first.topicId === null || first.topicId !== draft.topicId) return false;
  return first.place === null || first.place.label === draft.place?.label;
}

/** What is said back: 3栋2单元楼道灯不亮. A question, an application or a complaint lies nowhere. */
export function labelOfDraft(draft: RequestDraft): string {
  const { requestClass, complaintAboutIds, place, topicLabel } = draft;
  const isNowhere = requestClass === 'Q' || requestClass === 'S' || complaintAboutIds.length > 0;
  return isNowhere ? topicLabel : `${place?.label ?? ''}${topicLabel}`;
}
