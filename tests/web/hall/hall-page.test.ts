import { describeInBrowser } from '../chat/a-browser';
import { phone, pillar, useHallBrowser, wall } from './a-hall-browser';
import { anItem, anOrangeWarning, aRedWarning, aView } from './hall-samples';

const now = new Date('2026-06-09T16:20:00+08:00');
const full = {
  政策法规: [
    anItem('YX-0609-N01', {
      title: '耕地地力保护补贴开始申报',
      text: '今年的耕地地力保护补贴从6月10日开始申报，7月10日截止。\n带身份证、银行卡和土地承包合同，到服务中心二号窗口。行动不便的，打电话给片区负责人，上门办。'.repeat(
        4,
      ),
    }),
    anItem('YX-0609-N02', { text: '第二条政策' }),
  ],
  气象预报: [anItem('YX-0609-N03', { severity: 'yellow', event: '雷电', text: '今晚有雷雨，请关好门窗。' })],
};

describeInBrowser('the hall screen in a browser', () => {
  jest.setTimeout(60_000);
  const hall = useHallBrowser();

  it.each([
    ['on a wall', wall],
    ['on a pillar', pillar],
    ['on a phone', phone],
  ])('shows six columns, an orange band and a red screen without a fault %s', async (_, viewport) => {
    hall.server().show(aView(full, { warnings: [anOrangeWarning()] }));
    const { page, pass, findings } = await hall.open(viewport, now);
    await pass(1);
    await page.getByTestId('政策法规').getByText('耕地地力保护补贴开始申报').waitFor();
    expect(await page.locator('.card h2').allTextContents()).toEqual([
      ...['政策法规', '时事动态', '政务办理', '服务指南', '农经信息', '气象预报'],
    ]);
    expect(await page.getByTestId('气象预报').textContent()).toContain('雷电黄色预警');
    expect(await page.getByTestId('orange').textContent()).toContain('大风橙色预警');
    expect(await page.getByTestId('sources').textContent()).toContain('县政府网站 取不到，上次15:45');
    expect(await findings()).toEqual([]);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(viewport.width);

    hall.server().show(aView(full, { warnings: [aRedWarning(), anOrangeWarning()] }));
    await pass(20);
    await page.getByTestId('red').getByText('暴雨红色预警').waitFor();
    expect(await page.getByTestId('政策法规').isVisible()).toBe(false);
    expect(await findings()).toEqual([]);
    expect(hall.complaints()).toEqual([]);
  });

  it.each([
    ['on a wall', wall],
    ['on a phone', phone],
  ])('holds together with long names, long texts and many sources %s', async (_, viewport) => {
    const areas = Array.from({ length: 12 }, (__, index) => `第${index + 1}片区`);
    const long = { title: '关于做好耕地地力保护补贴申报核实发放工作有关事项的通知'.repeat(3), areas };
    const source = { name: '某某县人民政府办公室', state: 'good', goodAt: null } as const;
    const extremes = {
      community: '某某镇银杏苑新型农村社区服务中心',
      sources: Array.from({ length: 20 }, () => source),
    };
    const items = { 政策法规: [anItem('a', { ...long, text: '长'.repeat(900) })] };
    const link = { 服务指南: [anItem('b', { text: `https://example.com/${'a'.repeat(200)}` })] };
    const orange = anOrangeWarning({ event: '地质灾害气象风险', text: '长'.repeat(300) });
    hall.server().show(aView({ ...items, ...link }, { ...extremes, warnings: [orange, orange] }));
    const { page, pass, findings } = await hall.open(viewport, now);
    await pass(2);
    const inside = async () => {
      expect(await findings()).toEqual([]);
      const size = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, document.body.scrollHeight]',
      );
      expect(size[0]).toBeLessThanOrEqual(viewport.width);
      if (viewport === wall) expect(size[1]).toBeLessThanOrEqual(viewport.height + 3);
    };
    await inside();
    const red = aRedWarning({ ...long, event: '地质灾害气象风险', text: '长'.repeat(900) });
    hall.server().show(aView({}, { ...extremes, warnings: [red] }));
    await pass(20);
    await page.getByTestId('red').waitFor();
    await inside();
  });

  it('has a red warning on the screen within 60 seconds, and the columns again when it is over', async () => {
    hall.server().show(aView(full));
    const { page, pass } = await hall.open(wall, now);
    await pass(3);
    hall.server().show(aView(full, { warnings: [aRedWarning({ validUntil: '2026-06-09T08:25:00.000Z' })] }));
    let seconds = 0;
    for (; seconds < 60 && !(await page.getByTestId('red').isVisible()); seconds += 1) await pass(1);
    expect(seconds).toBeLessThanOrEqual(20);
    hall.server().setLine('cut');
    await pass(300 - seconds);
    expect(await page.getByTestId('red').isVisible()).toBe(false);
    expect(await page.getByTestId('政策法规').isVisible()).toBe(true);
  });

  it('keeps its contents while the line is cut, also over a reload, and says so', async () => {
    hall.server().show(aView(full));
    const { page, pass, findings } = await hall.open(wall, now);
    await pass(2);
    expect(await page.getByTestId('line').textContent()).toBe('更新于16:20');
    hall.server().setLine('cut');
    await pass(120);
    expect(await page.getByTestId('line').textContent()).toBe('网络断开，显示的是16:20的内容');
    await page.getByText('第二条政策').or(page.getByText('耕地地力保护补贴开始申报')).waitFor();
    expect(await findings()).toEqual([]);
    await page.reload();
    await pass(30);
    expect(await page.getByTestId('line').textContent()).toBe('网络断开，显示的是16:20的内容');
    expect(await page.getByTestId('气象预报').textContent()).toContain('今晚有雷雨');
    hall.server().setLine('ill');
    await pass(30);
    expect(await page.getByTestId('line').textContent()).toContain('服务暂时没有回答');
    hall.server().setLine('good');
    await pass(20);
    expect(await page.getByTestId('line').textContent()).toMatch(/^更新于16:2\d$/);
  });

  it('shows every word of a long notice, page by page, and the next one after it', async () => {
    hall.server().show(aView(full));
    const { page, pass } = await hall.open(wall, now);
    await pass(1);
    const card = page.getByTestId('政策法规');
    const [, pages = ''] = /1\/(\d+)页/.exec((await card.textContent()) ?? '') ?? [];
    expect(Number(pages)).toBeGreaterThan(2);
    const parts = await card
      .locator('.pages')
      .evaluate((element) => [element.scrollHeight, element.clientHeight]);
    expect(parts[0]).toBe(parts[1]);
    await pass(13);
    expect(await card.textContent()).toContain(`2/${pages}页`);
    await page.getByTestId('pause').click();
    await pass(60);
    expect(await card.textContent()).toContain(`2/${pages}页`);
    await page.getByTestId('pause').click();
    await pass(12 * (Number(pages) - 2) + 6);
    await card.getByText('第二条政策').waitFor();
    await page.getByTestId('pause').click();
    expect(hall.server().told()).toBe(1);
    await pass(200);
    expect(await page.getByTestId('pause').textContent()).toBe('暂停翻页');
  });

  it('shows script and markup as the words they are', async () => {
    const text = '<img src=x onerror=alert(1)><script>alert(1)</script> =HYPERLINK("http://x")';
    hall.server().show(aView({ 农经信息: [anItem('a', { title: text, text, areas: [text] })] }));
    const { page, pass } = await hall.open(wall, now);
    await pass(1);
    await page.getByTestId('农经信息').getByRole('heading', { name: text }).waitFor();
    expect(await page.locator('#hall img, #hall script').count()).toBe(0);
    expect(hall.complaints()).toEqual([]);
  });

  it('loads itself anew at night, once, when there is another page', async () => {
    let loads = 0;
    hall.server().show(aView(full, { pageVersion: 'another' }));
    const { page, pass } = await hall.open(wall, new Date('2026-06-10T02:59:00+08:00'));
    page.on('load', () => (loads += 1));
    await pass(50);
    expect(loads).toBe(0);
    await pass(90);
    await pass(60);
    expect(loads).toBe(1);
  });
});
