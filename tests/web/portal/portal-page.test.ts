import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from '../chat/a-browser';
import { aPortalServer, type PortalServer } from './a-portal-server';
import { publishSome } from './some-notices';

const phone = { width: 375, height: 740 };
const desk = { width: 1280, height: 800 };
/** The browser itself says of it that it is not there. */
const missing = '/portal/notices/YX-0101-N99';
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describeInBrowser('the portal in a browser', () => {
  jest.setTimeout(90_000);
  let browser: Browser;
  let server: PortalServer;
  let paths: readonly string[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await aPortalServer();
    const warning = await publishSome(server.town);
    for (let count = 0; count < 24; count += 1) await server.town.publish({ column: '时事动态' });
    const long = await server.town.publish({ text: `${'x'.repeat(400)}\n${'农'.repeat(600)}` });
    for (let count = 0; count < 6; count += 1) await server.town.open();
    paths = [
      ...['/portal', '/portal/notices', '/portal/notices?column=时事动态&area=jia&page=2'],
      ...[warning, long].map(({ number }) => `/portal/notices/${number.label}`),
      missing,
      ...['/portal/guide', '/portal/guide?q=补贴', '/portal/guide/old-age-allowance', '/portal/figures'],
    ];
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(() => {
    complaints = [];
    server.town.passMs(60_000);
  });

  const open = async (viewport: typeof phone, script = true): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN', javaScriptEnabled: script });
    const page = await context.newPage();
    page.on('console', (message) => {
      const isMissed = message.location().url.endsWith(missing);
      if (['error', 'warning'].includes(message.type()) && !isMissed) complaints.push(message.text());
    });
    return page;
  };

  it.each([
    ['on a phone', phone],
    ['at a desk', desk],
  ])('has no A or AA finding on any page %s, and nothing to scroll sideways', async (_, viewport) => {
    const page = await open(viewport);
    for (const path of paths) {
      await page.goto(`${server.url}${path}`);
      const { violations } = await new AxeBuilder({ page }).withTags(levels).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect([path, found]).toEqual([path, []]);
      expect([path, await page.evaluate<number>(tooWide)]).toEqual([path, 0]);
    }
    expect(complaints).toEqual([]);
  });

  it('is large enough for old eyes and fingers on a phone, and can be half as large again', async () => {
    const page = await open(phone);
    for (const path of paths) {
      await page.goto(`${server.url}${path}`);
      expect([path, await page.evaluate<string[]>(smallText)]).toEqual([path, []]);
      expect([path, await page.evaluate<string[]>(smallTargets)]).toEqual([path, []]);
      await page.evaluate("document.documentElement.style.fontSize = '30px'");
      expect([path, await page.evaluate<number>(tooWide)]).toEqual([path, 0]);
    }
  });

  it('is read, searched and narrowed without a script', async () => {
    const page = await open(phone, false);
    await page.goto(`${server.url}/portal`);
    await page.getByRole('link', { name: '今晚8点到明早8点有大暴雨' }).click();
    await page.getByText('需要帮忙搬东西的').waitFor();
    await page.getByRole('link', { name: '办事指南' }).click();
    await page.getByLabel('想办什么').fill('尊老金');
    await page.getByRole('button', { name: '查找' }).click();
    await page.getByRole('link', { name: '高龄津贴' }).click();
    await page.getByText('一寸照片1张').waitFor();
    await page.getByRole('link', { name: '通知', exact: true }).click();
    await page.getByLabel('栏目').selectOption('农经信息');
    await page.getByRole('button', { name: '查看' }).click();
    await page.getByText('有效的通知共 2 条。').waitFor();
    expect(complaints).toEqual([]);
  });
});

const tooWide = 'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)';

// Everything with words of its own, by its computed size.
const smallText = `[...document.querySelectorAll('body *')]
  .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
  .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 18)
  .map((each) => each.outerHTML.slice(0, 80))`;

// 88rpx are 44 px on a phone of 375; a link in a line of words is as high as its line.
const smallTargets = `[...document.querySelectorAll('a, button, select, input')]
  .filter((each) => !each.matches('.skip, dd a, h2 a'))
  .filter((each) => each.getBoundingClientRect().height < 43.5)
  .map((each) => each.outerHTML.slice(0, 80) + ' ' + each.getBoundingClientRect().height)`;
