import type { Grid } from '../../core/grid/grid';
import type { Notice, NoticeColumn, NoticeSeverity } from '../../core/notices/notice';
import { isFromSource } from '../../core/notices/notice-author';
import { toShanghaiIso } from '../../core/shared/shanghai-time';
import { publishedAt } from './public-notices';

/** A notice as everybody may read it: never who wrote or approved it, nor whom it reached. */
export interface PublicNotice {
  readonly number: string;
  readonly column: NoticeColumn;
  readonly severity: NoticeSeverity;
  readonly event: string | null;
  readonly title: string | null;
  readonly text: string;
  /** Empty: the whole community. */
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  /** 种水稻的农户; null: everybody there. */
  readonly audience: string | null;
  readonly sources: readonly { readonly attribution: string; readonly link: string | null }[];
  /** It stands in the place of an earlier one: corrected by hand, or news from its source. */
  readonly replaces: 'correction' | 'update' | null;
  readonly publishedAt: string;
  readonly validUntil: string;
}

export function presentNotice(grid: Grid, notice: Notice): PublicNotice {
  return {
    number: notice.number.label,
    ...{ column: notice.column, severity: notice.severity, event: notice.event },
    ...{ title: notice.title, text: notice.text },
    areas: areasOf(grid, notice).map(({ id, name }) => ({ id, name })),
    audience: audienceWords(notice),
    sources: notice.sources.map(({ attribution, link }) => ({ attribution, link: safeLink(link) })),
    replaces: replacesOf(notice),
    publishedAt: toShanghaiIso(publishedAt(notice)),
    validUntil: toShanghaiIso(notice.validUntil),
  };
}

/** Those it names, unless it names them all. */
export function areasOf(grid: Grid, { areaIds }: Notice): Grid['areas'] {
  const named = grid.areas.filter(({ id }) => areaIds.includes(id));
  return named.length === grid.areas.length ? [] : named;
}

function replacesOf(notice: Notice): PublicNotice['replaces'] {
  if (notice.supersedesId === null) return null;
  return isFromSource(notice) ? 'update' : 'correction';
}

function audienceWords({ audience }: Notice): string | null {
  if (audience.kind === 'farmers') return `种${audience.crop}的农户`;
  return audience.kind === 'households' ? '各户' : null;
}

/** A source may write anything there; only what opens a page is passed on. */
export function safeLink(link: string | null): string | null {
  if (link === null || !/^https?:\/\//i.test(link) || !URL.canParse(link)) return null;
  return new URL(link).href;
}
