import { createHash } from 'node:crypto';
import type { FeedItem } from '../../core/notices/feed-item';
import { cutGraphemes } from '../../core/shared/cut-graphemes';

const longestId = 300;
const longestText = 4_000;
const longestTitle = 300;
const longestName = 100;
const mostCodes = 500;

/** An item as it is kept: a source may send anything, and its ids become keys. */
export function fitItem<T extends FeedItem>(item: T): T {
  const fitted = { ...item, id: fitId(item.id), attribution: cutGraphemes(item.attribution, longestName) };
  const link = item.link !== null && item.link.length > 1_000 ? null : item.link;
  if (item.kind === 'article')
    return { ...fitted, link, title: cutTitle(item.title), text: cutText(item.text) };
  if (item.kind !== 'warning') return { ...fitted, link };
  return {
    ...{ ...fitted, link, title: cutTitle(item.title), text: cutText(item.text) },
    ...{ event: cutGraphemes(item.event, longestName), supersedes: item.supersedes.map(fitId) },
    ...{ areaCodes: item.areaCodes.slice(0, mostCodes), areaNames: item.areaNames.slice(0, mostCodes) },
    ...{ from: realOrNull(item.from), until: realOrNull(item.until) },
  };
}

export const fitId = (id: string): string =>
  id.length <= longestId ? id : `sha256:${createHash('sha256').update(id).digest('hex')}`;

const cutTitle = (text: string): string => cutGraphemes(text, longestTitle);
const cutText = (text: string): string => cutGraphemes(text, longestText);

const realOrNull = (at: Date | null): Date | null => (at === null || Number.isNaN(at.getTime()) ? null : at);
