import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleItem, type FeedReading } from '../../../../server/core/notices/feed-item';
import { readRssAtom } from '../../../../server/feeds/articles/read-rss-atom';

const captured = join(__dirname, '../../../../../shared/data/feeds/news-wire-excerpt.rss.xml');
const whenCaptured = existsSync(captured) ? it : it.skip;

const rss = (items: string, channel = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>桑园镇</title><link>https://example.org/news/</link>${channel}${items}</channel></rss>`;

function articlesOf(reading: FeedReading): readonly ArticleItem[] {
  if (reading.kind !== 'items') throw new Error(`${reading.kind} instead of items`);
  return reading.items.map((item) => {
    if (item.kind !== 'article') throw new Error(`${item.kind} instead of an article`);
    return item;
  });
}
const oneOf = async (items: string) => articlesOf(await readRssAtom(rss(items)))[0];

describe('the captured news wire (shared/data/feeds/news-wire-excerpt.rss.xml)', () => {
  whenCaptured('is read field by field', async () => {
    const more = {
      'channel.link': 'http://finance.eastmoney.com/',
      'channel.description': 'excerpt of a live feed, two items',
    };
    const price = '9月18日全国农产品批发市场猪肉平均价格为16.62元/公斤 比昨天上升1.0%';
    const firm = '捷成股份等在北京成立智算科技公司 注册资本1亿';
    expect(await readRssAtom(readFileSync(captured, 'utf8'))).toEqual({
      kind: 'items',
      updatedAt: null,
      items: [
        {
          ...{ kind: 'article', id: 'eastmoney_202609183878546210', attribution: '东方财富快讯' },
          link: 'http://finance.eastmoney.com/a/202609183878546210.html',
          title: firm,
          text: `【${firm}】天眼查App显示，近日，北京捷成世纪智算科技有限公司成立。`,
          publishedAt: new Date('2026-09-18T14:30:43+08:00'),
          more,
        },
        {
          ...{ kind: 'article', id: 'eastmoney_202609183878546020', attribution: '东方财富快讯' },
          link: 'http://finance.eastmoney.com/a/202609183878546020.html',
          title: price,
          text: `【${price}】据农业农村部监测，9月18日“农产品批发价格200指数”为116.97，比昨天下降0.12个点，“菜篮子”产品批发价格指数为117.70，比昨天下降0.17个点。`,
          publishedAt: new Date('2026-09-18T14:30:34+08:00'),
          more,
        },
      ],
    });
  });
});

describe('articles of RSS and Atom', () => {
  it('turn HTML into plain text, and keep the shorter words and what else is said', async () => {
    const item = await oneOf(
      `<item><title>春耕&amp;amp;春灌</title><link>a/1.html</link><guid>g1</guid><pubDate>2026-03-20 08:30:00</pubDate>
       <description>补贴开始申领</description><category>农业</category><dc:creator>农办</dc:creator>
       <content:encoded><![CDATA[<p>补贴<b>开始</b>申领。</p><script>alert(1)</script><p>到&nbsp;4月1日止</p>]]></content:encoded></item>`,
    );
    expect(item).toMatchObject({
      ...{ id: 'g1', title: '春耕&春灌', link: 'https://example.org/news/a/1.html' },
      text: '补贴开始申领。\n到 4月1日止',
      publishedAt: new Date('2026-03-20T08:30:00+08:00'),
      more: { summary: '补贴开始申领', 'categories.0': '农业', creator: '农办' },
    });
  });

  it('keep a link of another kind and a date nobody can read beside, never as link or date', async () => {
    const item = await oneOf(
      '<item><title>t</title><link>javascript:alert(1)</link><pubDate>昨天</pubDate></item>',
    );
    expect(item).toMatchObject({ link: null, publishedAt: null });
    expect(item?.more).toMatchObject({ link: 'javascript:alert(1)', date: '昨天' });
  });

  it('are read out of Atom with the instant of the feed', async () => {
    const reading = await readRssAtom(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>县政府</title><link href="https://example.org/"/>
       <updated>2026-06-01T09:00:00+08:00</updated>
       <entry><id>tag:1</id><title type="html">关于&lt;b&gt;医保&lt;/b&gt;</title><link href="https://example.org/1"/>
       <published>2026-06-01T08:00:00+08:00</published><updated>2026-06-01T08:30:00+08:00</updated>
       <summary>缴费</summary><author><name>医保局</name></author></entry></feed>`,
    );
    expect(reading).toMatchObject({ updatedAt: new Date('2026-06-01T09:00:00+08:00') });
    expect(articlesOf(reading)[0]).toMatchObject({
      ...{
        id: 'tag:1',
        title: '关于医保',
        text: '缴费',
        attribution: '县政府',
        link: 'https://example.org/1',
      },
      publishedAt: new Date('2026-06-01T08:00:00+08:00'),
      more: { author: '医保局', updated: '2026-06-01T08:30:00+08:00' },
    });
  });

  it('are none when the channel is empty', async () => {
    const channel = '<lastBuildDate>Mon, 01 Jun 2026 09:00:00 +0800</lastBuildDate>';
    expect(await readRssAtom(rss('', channel))).toEqual({
      kind: 'none',
      updatedAt: new Date('2026-06-01T09:00:00+08:00'),
    });
  });

  it.each([
    ['<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"><channel/></rss>', 'unsafe'],
    ['<?xml version="1.0"?><!-- <rss> --><!doctype rss SYSTEM "file:///etc/passwd"><rss/>', 'unsafe'],
    ['', 'malformed'],
    ['<html><body>502</body></html>', 'malformed'],
    ['<rss version="2.0"><channel><item>', 'malformed'],
    ['<rss version="2.0"/>', 'malformed'],
    [rss('<item><category>x</category></item>'), 'malformed'],
    ['<feed><entry><id>1</id><updated>gestern</updated></entry></feed>', 'malformed'],
  ])('are not read out of %j', async (text, code) => {
    expect(await readRssAtom(text)).toMatchObject({ kind: 'unreadable', code });
  });

  it.each(['category', 'description'])('are an answer however deep a %s is nested', async (name) => {
    const deep = `${'<a>'.repeat(50_000)}x${'</a>'.repeat(50_000)}`;
    const reading = await readRssAtom(rss(`<item><guid>1</guid><${name}>${deep}</${name}></item>`));
    expect(['items', 'unreadable']).toContain(reading.kind);
  });

  it('are read though one of them quotes a whole page', async () => {
    const page = '<![CDATA[<!DOCTYPE html><html><body><p>通知</p></body></html>]]>';
    expect(await oneOf(`<item><title>t</title><description>${page}</description></item>`)).toMatchObject({
      text: '通知',
    });
  });
});
