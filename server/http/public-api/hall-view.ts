import type { NoticeColumn, NoticeSeverity } from '../../core/notices/notice';

/**
 * What the hall screen shows: the answer of `GET /api/public/hall`. It holds nothing that changes by the mere passing of time, so
 * that its ETag stays while nothing happens; the server's time stands in the answer's `Date` header. Times are ISO strings.
 */
export interface HallView {
  /** Of the page that the server has now; a screen that shows another one loads itself anew at night. */
  readonly pageVersion: string;
  readonly community: string;
  /** Red and orange ones in force, red first, then newest first. They stand in no column. */
  readonly warnings: readonly HallItem[];
  /** All six, in their order, also when they are empty. */
  readonly columns: readonly HallColumn[];
  readonly sources: readonly HallSource[];
}

export interface HallColumn {
  readonly name: NoticeColumn;
  /** In force, newest first, at most `hallItemsPerColumn`. */
  readonly items: readonly HallItem[];
}

export interface HallItem {
  /** `YX-0609-N01` */
  readonly number: string;
  readonly severity: NoticeSeverity;
  readonly title: string | null;
  readonly text: string;
  /** What a warning warns of: 暴雨. */
  readonly event: string | null;
  /** Names of the areas it is for; empty: the whole community. */
  readonly areas: readonly string[];
  /** Who says so; empty: the community itself. Never the person who wrote it. */
  readonly attributions: readonly string[];
  readonly publishedAt: string;
  readonly validUntil: string;
}

/** How fresh a source is. waiting: not asked yet. off: not asked on this machine. */
export interface HallSource {
  readonly name: string;
  readonly state: 'good' | 'failed' | 'waiting' | 'off';
  /** When it could be read last. */
  readonly goodAt: string | null;
}

export const hallItemsPerColumn = 12;
