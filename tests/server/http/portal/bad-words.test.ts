import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { load } from 'cheerio';
import { escapeXml } from '../../../../server/http/portal/escape-xml';
import { html } from '../../../../server/http/portal/html';
import { setUpPublic } from '../public-api/set-up-public';

const nasty = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&=HYPERLINK("http://evil")';

describe('words that want to be more than words', () => {
  it('stay words on every page and in every feed', async () => {
    const town = await setUpPublic();
    const source = { sourceId: 's', itemId: '1', attribution: nasty, link: `https://example.cn/${nasty}` };
    const { number } = await town.publish({
      ...{ title: nasty, text: nasty, event: nasty, severity: 'red', sources: [source] },
      audience: { kind: 'farmers', crop: nasty },
    });
    const paths = [
      '/portal',
      '/portal/notices',
      `/portal/notices/${number.label}`,
      `/portal/guide?q=${nasty}`,
    ];
    for (const path of paths) {
      const $ = load((await town.get(path).expect(200)).text);
      expect([path, $('script, img, [onerror]').length]).toEqual([path, 0]);
    }
    const $ = load((await town.get(`/portal/notices/${number.label}`)).text);
    expect([$('h1').text(), $('.text').text()]).toEqual([nasty, nasty]);
    const feed = (await town.get('/portal/feed.xml')).text;
    expect(XMLValidator.validate(feed)).toBe(true);
    expect(feed).not.toContain('<script');
    // A reader takes the description for HTML.
    expect(feed).toContain('&amp;lt;script&amp;gt;');
    expect((await town.get('/portal/feed.json')).body.items[0].content_text).toBe(nasty);
  });

  it('may be thirty thousand', async () => {
    const town = await setUpPublic();
    const text = '农'.repeat(30_000);
    const { number } = await town.publish({ text });
    const $ = load((await town.get(`/portal/notices/${number.label}`)).text);
    expect($('.text').text()).toBe(text);
    expect($('h1').text()).toBe('气象预报');
    const home = load((await town.get('/portal')).text);
    expect(home('.columns .list a').text()).toHaveLength(40);
  });

  it('never end a tag, a quote or a document, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(html`${words}`.markup).not.toMatch(/[<>"']/);
        expect(XMLValidator.validate(`<a b="${escapeXml(words)}">${escapeXml(words)}</a>`)).toBe(true);
      }),
    );
  });

  it('lose what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\uD800c\uFFFEd😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd😀');
  });
});
