import { z } from 'zod';
import { type ArticleItem, type FeedReading } from '../../core/notices/feed-item';
import { jsonOf } from '../answers/json-of';
import { leaves, leavesBut } from '../answers/leaves';
import { malformed, unreadable } from '../answers/unreadable';
import { httpLink } from './http-link';
import { readMoment } from './read-moment';
import { toPlainText } from './to-plain-text';

const item = z.looseObject({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  url: z.string().nullish(),
  title: z.string().nullish(),
  content_text: z.string().nullish(),
  content_html: z.string().nullish(),
  summary: z.string().nullish(),
  date_published: z.string().nullish(),
});
const feed = z.looseObject({
  version: z.string().startsWith('https://jsonfeed.org/version/'),
  title: z.string(),
  home_page_url: z.string().nullish(),
  items: z.array(item),
});

const own = ['id', 'url', 'title', 'content_text', 'content_html', 'date_published'];

/** JSON Feed 1 and 1.1; the feed has no instant of its own. */
export function readJsonFeed(text: string): FeedReading {
  const json = jsonOf(text);
  if (json === undefined) return unreadable('malformed', 'not JSON');
  const { data, error } = feed.safeParse(json);
  if (error) return malformed(error);
  const page = httpLink(data.home_page_url ?? '', null);
  if (data.items.length === 0) return { kind: 'none', updatedAt: null };
  const feedSays = leaves({ feed: { ...data, items: null, title: null, version: null } });
  const items = data.items.map((one) => {
    const read = itemOf(one, page, toPlainText(data.title));
    return { ...read, more: { ...read.more, ...feedSays } };
  });
  return { kind: 'items', items, updatedAt: null };
}

function itemOf(one: z.infer<typeof item>, page: string | null, attribution: string): ArticleItem {
  const body = one.content_text?.trim() || toPlainText(one.content_html ?? '') || one.summary?.trim() || '';
  const link = httpLink(one.url ?? '', page);
  const publishedAt = readMoment(one.date_published ?? '');
  return {
    ...{ kind: 'article', id: one.id, attribution, link },
    // A short note has no title: its first line stands for one.
    title: toPlainText(one.title ?? '') || (body.split('\n')[0] ?? ''),
    ...{ text: body, publishedAt },
    more: {
      ...leavesBut(one, body === one.summary?.trim() ? [...own, 'summary'] : own),
      ...(link === null && one.url ? { url: one.url } : {}),
      ...(publishedAt === null && one.date_published ? { date_published: one.date_published } : {}),
    },
  };
}
