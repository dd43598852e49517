import { endCallsDue } from './call-dues';
import {
  changeNotice,
  noMove,
  type ChangedNotice,
  type ChangeNoticeDeps,
  type NoticeMoveInput,
} from './change-notice';
import { overSaying, tellOver } from './tell-over';

export interface CancelNoticeInput extends NoticeMoveInput {
  /** What the source says about it; null: no more than that. */
  readonly note: string | null;
}

/**
 * The source says that what it warned of is over: whoever was told hears that, and nobody need answer any more. Before it goes
 * out it never does. What has ended: nothing.
 */
export function cancelNotice(deps: ChangeNoticeDeps, input: CancelNoticeInput): Promise<ChangedNotice> {
  const { grid, cause, note } = input;
  return changeNotice(deps, input, (notice) => {
    if (notice.endedAt !== null || notice.validUntil <= cause.at) return noMove;
    const over = tellOver(notice, overSaying(notice, grid, 'cancelled', note), cause.at);
    return {
      patch: { ...over.patch, state: 'cancelled', endedAt: cause.at },
      events: [{ kind: 'cancelled', note }],
      messages: over.messages,
      dues: [...over.dues, ...endCallsDue(notice, cause.at)],
    };
  });
}
