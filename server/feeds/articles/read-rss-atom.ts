import Parser from 'rss-parser';
import { z } from 'zod';
import { type ArticleItem, type FeedReading } from '../../core/notices/feed-item';
import { hasDocumentType } from '../answers/has-document-type';
import { leaves, leavesBut } from '../answers/leaves';
import { malformed, unreadable } from '../answers/unreadable';
import { httpLink } from './http-link';
import { readMoment } from './read-moment';
import { toPlainText } from './to-plain-text';

/** Text, or a tag with attributes, whose text the parser keeps under `_`. */
const words = z
  .union([z.string(), z.looseObject({ _: z.string().optional() })])
  .nullish()
  .transform((it) => (typeof it === 'string' ? it : (it?._ ?? '')).trim());
const entry = z.looseObject({
  ...{ guid: words, id: words, title: words, link: words, pubDate: words, date: words },
  ...{ content: words, summary: words, 'content:encoded': words },
});
const feed = z.looseObject({
  ...{ title: words, link: words, lastBuildDate: words, pubDate: words },
  items: z.array(entry),
});
type Entry = z.infer<typeof entry>;

const own = [
  ...['guid', 'id', 'title', 'link', 'pubDate', 'date', 'isoDate', 'dc:date'],
  ...['content', 'contentSnippet', 'summary', 'content:encoded', 'content:encodedSnippet'],
];

/** RSS 0.9, 1 and 2, and Atom: policy and news of a site. */
export async function readRssAtom(text: string): Promise<FeedReading> {
  if (hasDocumentType(text)) return unreadable('unsafe', 'document type');
  const parsed = await parse(text);
  if (typeof parsed === 'string') return unreadable('malformed', parsed);
  const { data, error } = feed.safeParse(parsed);
  if (error) return malformed(error);
  const page = httpLink(data.link, null);
  const updatedAt = readMoment(data.lastBuildDate) ?? readMoment(data.pubDate);
  const attribution = toPlainText(data.title) || page || '';
  const channel = leaves({ channel: { ...data, items: null, title: null } });
  const items = data.items.map((one) => {
    const item = itemOf(one, page, attribution);
    return { ...item, more: { ...item.more, ...channel } };
  });
  if (items.some(({ id }) => id === '')) return unreadable('malformed', 'an item without id, link and title');
  return items.length === 0 ? { kind: 'none', updatedAt } : { kind: 'items', items, updatedAt };
}

function itemOf(one: Entry, page: string | null, attribution: string): ArticleItem {
  const link = httpLink(one.link, page);
  const date = one.pubDate || one.date;
  const texts = [one['content:encoded'], one.content, one.summary].filter((it) => it !== '').map(toPlainText);
  const [body = '', ...others] = texts;
  const publishedAt = readMoment(date);
  return {
    kind: 'article',
    id: one.guid || one.id || one.link || `${one.title} ${date}`.trim(),
    ...{ attribution, link },
    title: toPlainText(one.title),
    text: body,
    publishedAt,
    more: {
      ...leavesBut(one, own),
      ...(link === null && one.link !== '' ? { link: one.link } : {}),
      ...(publishedAt === null && date !== '' ? { date } : {}),
      ...Object.fromEntries(
        others.filter((it) => it !== body).map((it, index) => [`summary${index || ''}`, it]),
      ),
    },
  };
}

const fields = { item: ['source', 'updated', 'rights'] };

/** What the parser makes of it, or why it makes nothing. */
async function parse(text: string): Promise<unknown> {
  try {
    return await new Parser({ customFields: fields }).parseString(text);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'no feed';
  }
}
