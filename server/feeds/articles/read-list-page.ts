import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import { type ArticleItem, type FeedReading } from '../../core/notices/feed-item';
import { unreadable } from '../answers/unreadable';
import { hasTooManyTags } from './has-too-many-tags';
import { httpLink } from './http-link';
import { type ListPageSettings } from './list-page-settings';
import { readMoment } from './read-moment';

/**
 * The entries of a list page, such as the notices of a county. Where no entry stands the page has changed, so it never
 * says "none".
 */
export function readListPage(html: string, settings: ListPageSettings): FeedReading {
  if (hasTooManyTags(html)) return unreadable('unsafe', 'too many tags');
  try {
    const items = entriesOf(load(html), settings);
    if (items.length > 0) return { kind: 'items', items, updatedAt: null };
    return unreadable('malformed', `nothing to read at ${settings.item}`);
  } catch (error) {
    // A selector that is none, or words nested deeper than can be walked.
    return unreadable('malformed', error instanceof Error ? error.message : 'not a page');
  }
}

function entriesOf($: CheerioAPI, settings: ListPageSettings): readonly ArticleItem[] {
  const base = httpLink($('base').attr('href') ?? '', settings.address) ?? settings.address;
  return $(settings.item)
    .toArray()
    .flatMap((element) => {
      const find = (selector: string) => {
        const entry = $(element);
        return entry.is(selector) ? entry : entry.find(selector).first();
      };
      const title = titleOf(find(settings.title));
      // Spacers between entries, and what is only a script, are no entries.
      const link = httpLink(find(settings.link).attr('href') ?? '', base);
      if (title === '' || link === null) return [];
      const date = settings.date === undefined ? '' : tidied(find(settings.date).text());
      return [itemOf(title, link, date, settings.attribution)];
    });
}

function itemOf(title: string, link: string, date: string, attribution: string): ArticleItem {
  const publishedAt = readMoment(date);
  const more = publishedAt === null && date !== '' ? { date } : {};
  return { kind: 'article', id: link, attribution, link, title, text: '', publishedAt, more };
}

/** Cut titles have the whole one as an attribute. */
function titleOf(found: Cheerio<ReturnType<CheerioAPI>[number]>): string {
  const words = tidied(found.text());
  const whole = tidied(found.attr('title') ?? '');
  return whole !== '' && /^$|(?:…|\.{2,})$/.test(words) ? whole : words;
}

const tidied = (text: string): string => text.replace(/\s+/g, ' ').trim();
