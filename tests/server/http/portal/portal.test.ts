import { load, type CheerioAPI } from 'cheerio';
import { setUpPublic, type PublicTown } from '../public-api/set-up-public';

const pageOf = async (town: PublicTown, path: string) => load((await town.get(path).expect(200)).text);

/** The words of each, with single spaces. */
const textsOf = ($: CheerioAPI, selector: string): readonly string[] =>
  $(selector)
    .toArray()
    .map((each) => $(each).text().replace(/\s+/g, ' ').trim());

describe('the public pages', () => {
  it('begin with warnings in words, then the six columns', async () => {
    const town = await setUpPublic();
    await town.publish({ severity: 'orange', event: '暴雨', text: '今晚有大暴雨。请不要出门。' });
    await town.publish({ title: '稻飞虱防治', column: '农经信息' });
    const $ = await pageOf(town, '/portal');
    expect($('html').attr('lang')).toBe('zh-CN');
    expect($('title').text()).toBe('银杏苑公开栏');
    expect($('.warning h2').text().replace(/\s+/g, '')).toBe('暴雨橙色预警今晚有大暴雨。');
    expect(textsOf($, '.columns h2')).toEqual([
      '政策法规',
      '时事动态',
      '政务办理',
      '服务指南',
      '农经信息',
      '气象预报',
    ]);
    expect($('.columns .list a').text()).toBe('稻飞虱防治');
    expect($('script')).toHaveLength(0);
  });

  it('show a notice in full, with areas, end, source and number', async () => {
    const town = await setUpPublic();
    const source = {
      sourceId: 's',
      itemId: '1',
      attribution: '县农业农村局',
      link: 'https://example.cn/?a=1&b=2',
    };
    const text = '请注意田间排水。\n下午有雨。';
    const { number } = await town.publish({ title: '田间排水', text, sources: [source] });
    const $ = await pageOf(town, `/portal/notices/${number.label}`);
    expect($('h1').text()).toBe('田间排水');
    expect($('.text').text()).toBe(text);
    expect(textsOf($, 'dd')).toEqual([
      ...['气象预报', '片区甲', '6月9日10:00', '6月10日10:00', '县农业农村局 看原文', number.label],
    ]);
    expect($('dd a[rel]').attr('href')).toBe('https://example.cn/?a=1&b=2');
  });

  it('say of a correction that it is one, and of news from a source that it is newer', async () => {
    const town = await setUpPublic();
    const byHand = await town.publish({ supersedesId: 'notice/a' });
    const fromSource = await town.publish({ supersedesId: 'notice/b', byId: 'source/county' });
    const tagsOf = async (label: string) => (await pageOf(town, `/portal/notices/${label}`))('.tag').text();
    expect(await tagsOf(byHand.number.label)).toBe('更正');
    expect(await tagsOf(fromSource.number.label)).toBe('更新');
  });

  it('narrow and page the notices without a script', async () => {
    const town = await setUpPublic();
    for (let count = 0; count < 21; count += 1) await town.publish({ column: '农经信息' });
    await town.publish({ column: '政务办理' });
    const $ = await pageOf(town, '/portal/notices?column=农经信息&area=jia');
    expect(textsOf($, 'option[selected]')).toEqual(['农经信息', '片区甲']);
    expect($('.about').first().text()).toBe('有效的通知共 21 条，第 1 页，共 2 页。');
    const next = $('.pages a');
    expect(next.text().trim()).toBe('下一页');
    const second = load((await town.get(decodeURI(next.attr('href') ?? ''))).text);
    expect(second('.card .list li')).toHaveLength(1);
    expect(second('.pages a').text().trim()).toBe('上一页');
  });

  it('find a matter by what people call it, and tell its papers', async () => {
    const town = await setUpPublic();
    const $ = await pageOf(town, '/portal/guide?q=老人补贴');
    expect(textsOf($, '.list a')).toEqual(['高龄津贴']);
    const item = await pageOf(town, $('.list a').attr('href') ?? '');
    expect(textsOf(item, 'ol li')).toContain('户口簿');
    expect(item('dd').text()).toContain('材料齐后15个工作日');
    expect((await pageOf(town, '/portal/guide?q=火箭'))('.card').text()).toContain('没有找到');
    await town.get('/portal/guide/nothing').expect(404);
  });

  it('show figures without telling small groups apart', async () => {
    const town = await setUpPublic();
    const $ = await pageOf(town, '/portal/figures');
    expect(textsOf($, 'caption')).toEqual([
      '近 30 天，按类别',
      '近 30 天，办到哪一步',
      '现在没办完的，按片区',
    ]);
    expect(new Set(textsOf($, 'td'))).toEqual(new Set(['不到 5']));
  });

  it('tell whoever follows an old link where the others are', async () => {
    const town = await setUpPublic();
    const { number } = await town.publish();
    town.later(24 * 60);
    const gone = await town.get(`/portal/notices/${number.label}`).expect(404);
    expect(gone.text).toContain('没有这个编号的有效通知。可能已经过期、撤回，或者有了更正。');
    expect(gone.text).not.toContain('大风');
    expect((await town.get('/portal/notices/YX-0101-N99').expect(404)).text).toBe(gone.text);
  });

  it('answer a wrong address with a page that leads back, and nothing with a script', async () => {
    const town = await setUpPublic();
    const lost = await town.get('/portal/guide/nothing', { Accept: 'text/html' }).expect(404);
    expect(lost.text).toContain('没有这个页面');
    expect(lost.text).toContain('href="/portal"');
    const home = await town.get('/portal');
    expect(home.headers['content-security-policy']).toContain("default-src 'none'");
    expect((await town.get('/portal', { 'If-None-Match': home.headers['etag'] ?? '' })).status).toBe(304);
  });
});
