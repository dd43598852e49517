import { decodeText } from '../../../../server/feeds/fetch/decode-text';
import { listPageSettings } from '../../../../server/feeds/articles/list-page-settings';
import { readListPage } from '../../../../server/feeds/articles/read-list-page';

const settings = listPageSettings.parse({
  address: 'https://county.example.org/zwgk/tz/index.html',
  attribution: '某县人民政府',
  ...{ item: 'ul.news > li', title: 'a', link: 'a', date: 'span' },
});
const page = (entries: string) =>
  `<html><head><meta charset="gb2312"></head><body><ul class="news">${entries}</ul></body></html>`;

const article = {
  ...{ kind: 'article', attribution: '某县人民政府', text: '', more: {} },
};

describe('a list page of a site', () => {
  it('is read with its selectors, links seen from the page', () => {
    const entries = `<li><a href="./202605/t1.html" title="关于做好春耕备耕工作的通知">关于做好春耕…</a><span>[2026-05-06]</span></li>
      <li class="line"></li>
      <li><a href="/zwgk/2.html"> 停水 通知 </a><span>05-06</span></li>`;
    expect(readListPage(page(entries), settings)).toEqual({
      kind: 'items',
      updatedAt: null,
      items: [
        {
          ...article,
          id: 'https://county.example.org/zwgk/tz/202605/t1.html',
          link: 'https://county.example.org/zwgk/tz/202605/t1.html',
          title: '关于做好春耕备耕工作的通知',
          publishedAt: new Date('2026-05-06T00:00:00+08:00'),
        },
        {
          ...article,
          ...{ id: 'https://county.example.org/zwgk/2.html', link: 'https://county.example.org/zwgk/2.html' },
          ...{ title: '停水 通知', publishedAt: null, more: { date: '05-06' } },
        },
      ],
    });
  });

  it('is read in GB2312', () => {
    // 农业
    const [before = '', after = ''] = page('<li><a href="1.html">*</a></li>').split('*');
    const bytes = Buffer.concat([
      Buffer.from(before),
      Buffer.from([0xc5, 0xa9, 0xd2, 0xb5]),
      Buffer.from(after),
    ]);
    expect(readListPage(decodeText(bytes, 'text/html'), settings)).toMatchObject({
      items: [{ title: '农业' }],
    });
  });

  it('keeps http and https links only', () => {
    const entries = [
      'javascript:void(0)',
      'data:text/html,x',
      'file:///etc/passwd',
      '',
      'https://a.example/1',
    ]
      .map((href) => `<li><a href="${href}">通知</a></li>`)
      .join('');
    expect(readListPage(page(entries), settings)).toMatchObject({
      items: [{ link: 'https://a.example/1' }],
    });
  });

  it('may have the entry itself as the link', () => {
    const linked = { ...settings, item: 'a.entry' };
    expect(readListPage('<a class="entry" href="1.html">通知</a>', linked)).toMatchObject({
      items: [{ title: '通知', link: 'https://county.example.org/zwgk/tz/1.html' }],
    });
  });

  it.each([
    ['nothing at the selector', '<p>改版了</p>', settings, 'malformed'],
    ['entries without links', page('<li>通知</li>'), settings, 'malformed'],
    ['a selector that is none', page('<li></li>'), { ...settings, item: 'li[[' }, 'malformed'],
    ['more tags than a page has', '<div>'.repeat(200_000), settings, 'unsafe'],
  ])('is never "none": %s', (_, html, how, code) => {
    expect(readListPage(html, how)).toMatchObject({ kind: 'unreadable', code });
  });

  it.each([
    { ...settings, address: 'file:///etc/passwd' },
    { ...settings, item: '' },
    { ...settings, colour: 'red' },
  ])('is not read with settings like %j', (given) => {
    expect(listPageSettings.safeParse(given).success).toBe(false);
  });
});
