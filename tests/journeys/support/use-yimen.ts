import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../web/chat/a-browser';
import { startYimen, type Yimen } from './start-yimen';

export interface UsedYimen {
  yimen(): Yimen;
  /** A tab of its own; what its console complains about is kept. */
  open(viewport: { width: number; height: number }, path: string): Promise<Page>;
  complaints(): readonly string[];
}

/** One running program and one browser for a file of tests; each test begins without tabs. */
export function useYimen(): UsedYimen {
  let yimen: Yimen;
  let browser: Browser;
  let complaints: string[] = [];
  beforeAll(async () => {
    [yimen, browser] = await Promise.all([startYimen(), launchBrowser()]);
  }, 90_000);
  beforeEach(() => {
    complaints = [];
  });
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  afterAll(async () => {
    await Promise.all([browser.close(), yimen.stop()]);
  }, 30_000);

  return {
    yimen: () => yimen,
    complaints: () => complaints,
    async open(viewport, path) {
      const context = await browser.newContext({ viewport, locale: 'zh-CN' });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`${yimen.address}${path}`);
      return page;
    },
  };
}
