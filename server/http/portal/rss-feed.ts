import type { PublicNotice } from '../public-api/present-notice';
import { escapeXml } from './escape-xml';
import { feedItemId, feedTitle, type FeedInput } from './feed-input';
import { noticePath } from './notice-lines';
import { titleOf, warningWords } from './words';

/** What is in force, newest first, as RSS 2.0. */
export function rssFeed(input: FeedInput): string {
  const { origin, query, notices } = input;
  const [newest] = notices;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    element('title', feedTitle(input)),
    element('link', `${origin}/portal/notices${query}`),
    `<atom:link rel="self" type="application/rss+xml" href="${escapeXml(`${origin}/portal/feed.xml${query}`)}"/>`,
    element('description', `${input.community.name}现在有效的通知`),
    element('language', 'zh-cn'),
    ...(newest ? [element('lastBuildDate', rfc822(newest.publishedAt))] : []),
    ...notices.map((notice) => itemOf(input, notice)),
    '</channel></rss>',
    '',
  ].join('\n');
}

function itemOf({ community, origin }: FeedInput, notice: PublicNotice): string {
  const warning = warningWords(notice);
  const title = titleOf(notice);
  return [
    '<item>',
    element('title', warning === null || title.includes(warning) ? title : `【${warning}】${title}`),
    element('link', `${origin}${noticePath(notice)}`),
    `<guid isPermaLink="false">${escapeXml(feedItemId(community, notice))}</guid>`,
    element('pubDate', rfc822(notice.publishedAt)),
    element('category', notice.column),
    // Readers take a description for HTML, so it is escaped once as HTML and once more as XML.
    element('description', escapeXml(notice.text).replaceAll('\n', '<br>')),
    '</item>',
  ].join('\n');
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

const rfc822 = (iso: string): string => new Date(iso).toUTCString();
