import { readJsonFeed } from '../../../../server/feeds/articles/read-json-feed';

const feed = (items: readonly object[], version = 'https://jsonfeed.org/version/1.1') =>
  JSON.stringify({ version, title: '桑园镇', home_page_url: 'https://example.org/', items });

describe('articles of a JSON Feed', () => {
  it('are read field by field', () => {
    const item = {
      ...{ id: 7, url: '/7', title: '防汛', content_html: '<p>请转移</p><p>带好证件</p>', summary: '转移' },
      date_published: '2026-07-01T08:00:00+08:00',
      tags: ['气象'],
      authors: [{ name: '应急办' }],
    };
    expect(readJsonFeed(feed([item]))).toEqual({
      kind: 'items',
      updatedAt: null,
      items: [
        {
          ...{
            kind: 'article',
            id: '7',
            attribution: '桑园镇',
            link: 'https://example.org/7',
            title: '防汛',
          },
          text: '请转移\n带好证件',
          publishedAt: new Date('2026-07-01T08:00:00+08:00'),
          more: {
            ...{ summary: '转移', 'tags.0': '气象', 'authors.0.name': '应急办' },
            'feed.home_page_url': 'https://example.org/',
          },
        },
      ],
    });
  });

  it('take the first line as the title of a note that has none', () => {
    const item = {
      id: 'a',
      content_text: '停水\n明天上午',
      url: 'ftp://example.org/a',
      date_published: '明天',
    };
    expect(readJsonFeed(feed([item]))).toMatchObject({
      items: [
        {
          ...{ title: '停水', text: '停水\n明天上午', link: null, publishedAt: null },
          more: { url: 'ftp://example.org/a', date_published: '明天' },
        },
      ],
    });
  });

  it('are none when the list is empty', () => {
    expect(readJsonFeed(feed([]))).toEqual({ kind: 'none', updatedAt: null });
  });

  it('are an answer however deep a part is nested', () => {
    const deep = `${'['.repeat(5_000)}1${']'.repeat(5_000)}`;
    const text = feed([{ id: 'a', x: 0 }]).replace('"x":0', `"x":${deep}`);
    expect(['items', 'unreadable']).toContain(readJsonFeed(text).kind);
  });

  it.each(['', '[]', '{}', feed([{ title: 'no id' }]), feed([], 'https://example.org/other')])(
    'are not read out of %j',
    (text) => expect(readJsonFeed(text)).toMatchObject({ kind: 'unreadable', code: 'malformed' }),
  );
});
