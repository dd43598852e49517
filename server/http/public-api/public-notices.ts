import type { Grid } from '../../core/grid/grid';
import { isPublic } from '../../core/notices/is-public';
import type { Notice, NoticeColumn, NoticeSeverity } from '../../core/notices/notice';
import type { PublicDeps } from './public-deps';
import { rememberBriefly } from './remember-briefly';

export interface NoticeFilter {
  readonly column?: NoticeColumn | undefined;
  /** Its id. */
  readonly areaId?: string | undefined;
}

export type PublicNotices = (grid: Grid, now: Date) => Promise<readonly Notice[]>;

const keptMs = 2_000;

/** Everything in force that is for everybody, newest first; what has gone out since may be missing for two seconds. */
export function createPublicNotices({ notices }: Pick<PublicDeps, 'notices'>): PublicNotices {
  const listOpen = rememberBriefly(keptMs, ({ community }) => notices.listOpen(community.id));
  return async (grid, now) => {
    const open = await listOpen(grid, now);
    return open.filter((notice) => isPublic(notice, now)).sort(newestFirst);
  };
}

export const matching = (notices: readonly Notice[], { column, areaId }: NoticeFilter): readonly Notice[] =>
  notices.filter(
    (notice) =>
      (column === undefined || notice.column === column) &&
      (areaId === undefined || notice.areaIds.length === 0 || notice.areaIds.includes(areaId)),
  );

/** Orange and red, the worst first. */
export const warningsOf = (notices: readonly Notice[]): readonly Notice[] =>
  severe.flatMap((severity) => notices.filter((notice) => notice.severity === severity));

export const isSevere = ({ severity }: Pick<Notice, 'severity'>): boolean => severe.includes(severity);

const severe: readonly NoticeSeverity[] = ['red', 'orange'];

/** When it went out or began to; of a warning that the rooms hear of in the morning, when it came. */
export const publishedAt = ({ state, sentAt, goesOutAt, writtenAt }: Notice): Date =>
  sentAt ?? (state === 'approved' ? writtenAt : (goesOutAt ?? writtenAt));

const newestFirst = (a: Notice, b: Notice): number =>
  publishedAt(b).getTime() - publishedAt(a).getTime() || (a.id < b.id ? 1 : -1);
