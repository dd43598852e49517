import { feedItemId, feedTitle, type FeedInput } from './feed-input';
import { noticePath } from './notice-lines';
import { titleOf } from './words';

/** What is in force, newest first, as JSON Feed 1.1. */
export function jsonFeed(input: FeedInput): string {
  const { community, origin, query, notices } = input;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedTitle(input),
    ...{ home_page_url: `${origin}/portal/notices${query}`, feed_url: `${origin}/portal/feed.json${query}` },
    language: 'zh-CN',
    items: notices.map((notice) => ({
      ...{ id: feedItemId(community, notice), url: `${origin}${noticePath(notice)}` },
      ...{ title: titleOf(notice), content_text: notice.text, date_published: notice.publishedAt },
      tags: [notice.column, ...(notice.severity === 'routine' ? [] : [notice.severity])],
      authors: notice.sources.map(({ attribution, link }) => ({
        ...{ name: attribution, ...(link === null ? {} : { url: link }) },
      })),
    })),
  });
}
