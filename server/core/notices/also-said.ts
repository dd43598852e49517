import {
  changeNotice,
  noMove,
  type ChangedNotice,
  type ChangeNoticeDeps,
  type NoticeMoveInput,
} from './change-notice';
import type { NoticeSource } from './notice';

export interface AlsoSaidInput extends NoticeMoveInput {
  readonly source: NoticeSource;
}

/** Another source says the same: it is named with the first one, and nobody is written to again. What has ended: nothing. */
export function alsoSaid(deps: ChangeNoticeDeps, input: AlsoSaidInput): Promise<ChangedNotice> {
  const { source } = input;
  return changeNotice(deps, input, (notice) => {
    const isKnown = notice.sources.some(
      ({ sourceId, itemId }) => sourceId === source.sourceId && itemId === source.itemId,
    );
    if (isKnown || notice.endedAt !== null) return noMove;
    return {
      patch: { sources: [...notice.sources, source] },
      events: [{ kind: 'also-said', note: source.attribution }],
      messages: [],
    };
  });
}
