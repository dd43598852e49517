import { XMLParser } from 'fast-xml-parser';
import { readJsonFeed } from '../../../../server/feeds/articles/read-json-feed';
import { readRssAtom } from '../../../../server/feeds/articles/read-rss-atom';
import { setUpPublic } from '../public-api/set-up-public';

describe('the feeds of the portal', () => {
  it('give what is in force as RSS that a kept parser reads', async () => {
    const town = await setUpPublic();
    const { number } = await town.publish({ title: '停水 & <检修>', text: '明天\n上午停水' });
    const { text, type } = await town.get('/portal/feed.xml').expect(200);
    expect(type).toBe('application/rss+xml');
    const { channel } = new XMLParser({ ignoreAttributes: false }).parse(text).rss;
    expect(channel.title).toBe('银杏苑通知');
    expect(channel.link).toBe('http://127.0.0.1:3000/portal/notices');
    expect(channel.item).toMatchObject({
      title: '停水 & <检修>',
      link: `http://127.0.0.1:3000/portal/notices/${number.label}`,
      guid: { '#text': `urn:yimen:YX:2026:${number.label}` },
      category: '气象预报',
    });
    const reading = await readRssAtom(text);
    expect(reading).toMatchObject({ kind: 'items', items: [{ title: '停水 & <检修>' }] });
  });

  it('give the same as JSON', async () => {
    const town = await setUpPublic({ publicUrl: 'https://yimen.example.cn/' });
    const { number } = await town.publish({ severity: 'yellow', event: '大风' });
    const { body, type, text } = await town.get('/portal/feed.json').expect(200);
    expect(type).toBe('application/feed+json');
    expect(body).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://yimen.example.cn/portal/feed.json',
      items: [
        { url: `https://yimen.example.cn/portal/notices/${number.label}`, tags: ['气象预报', 'yellow'] },
      ],
    });
    expect(readJsonFeed(text)).toMatchObject({ kind: 'items' });
  });

  it('are there for each column and each area', async () => {
    const town = await setUpPublic();
    await town.publish({ column: '农经信息' });
    await town.publish({ column: '政务办理', areaIds: ['yi'] });
    const farm = (await town.get('/portal/feed.json?column=农经信息')).body;
    expect([farm.title, farm.items.length]).toEqual(['银杏苑 · 农经信息', 1]);
    expect(farm.home_page_url).toContain('/portal/notices?column=%E5%86%9C');
    expect((await town.get('/portal/feed.json?area=yi')).body.items[0].tags).toEqual(['政务办理']);
    await town.get('/portal/feed.xml?column=别的').expect(400);
    const page = (await town.get('/portal/notices?column=农经信息')).text;
    expect(page).toContain('href="/portal/feed.xml?column=%E5%86%9C');
  });
});
