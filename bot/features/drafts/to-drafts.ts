import type { Grid } from '../../../server/core/grid/grid';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { cutGraphemes } from '../../../server/core/shared/cut-graphemes';
import type { Matter, Place } from '../../../server/core/understanding/understood';
import type { Turn } from '../../pipeline/turn';
import { withoutDoor } from './home-place';

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
    return {
      sourceMessageId: turn.message.id,
      part,
      saidAt: turn.at,
      text: matter.text,
      topicId: topic?.id ?? null,
      topicLabel: topic?.label ?? `“${cutGraphemes(matter.text, longestLabel)}”`,
      requestClass,
      place: matter.place ?? (home && homeOf(home, requestClass, turn.grid)),
      complaintAboutIds: matter.complaintAboutIds,
      attachmentIds: part === 0 ? attachmentIds : [],
    };
  });
}

function homeOf(home: Place, requestClass: RequestDraft['requestClass'], grid: Grid): Place {
  return requestClass === 'G' || requestClass === 'C' || requestClass === 'O'
    ? withoutDoor(home, grid)
    : home;
}

/** What is said back: 3栋2单元楼道灯不亮. */
export function labelOfDraft(draft: RequestDraft): string {
  return `${draft.place?.label ?? ''}${draft.topicLabel}`;
}
