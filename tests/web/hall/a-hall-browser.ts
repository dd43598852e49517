import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { runProgram } from '../../support/run-program';
import { until } from '../../support/until';
import { launchBrowser } from '../chat/a-browser';
import { aHallServer, type HallServer } from './a-hall-server';

export const wall = { width: 1920, height: 1080 };
export const pillar = { width: 1080, height: 1920 };
export const phone = { width: 375, height: 740 };

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface HallBrowser {
  server(): HallServer;
  /** A screen whose clock stands at `now` and goes on by `pass`. `script` runs before the page's own. */
  open(viewport: { width: number; height: number }, now: Date, script?: string): Promise<HallScreen>;
  complaints(): readonly string[];
}

export interface HallScreen {
  readonly page: Page;
  /** Second by second, so that every question is asked and answered. */
  pass(seconds: number): Promise<void>;
  /** As a screen that slept: all at once, and what is due is done once. */
  jump(seconds: number): Promise<void>;
  /** All that axe finds against WCAG A and AA. Takes half a minute of the screen's time. */
  findings(): Promise<readonly string[]>;
}

/** Builds the page once; every test has a server and a screen of its own. */
export function useHallBrowser(): HallBrowser {
  let folder = '';
  let browser: Browser;
  let server: HallServer;
  let complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hall-page-'));
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    const config = 'server/web/hall/vite.config.mjs';
    const build = [vite, 'build', '-c', config, '--outDir', folder, '--emptyOutDir'];
    await runProgram(process.execPath, build, { env: { ...process.env, NODE_ENV: 'production' } });
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    complaints = [];
    server = await aHallServer(folder);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.close();
  });

  return {
    server: () => server,
    complaints: () => complaints,
    async open(viewport, now, script = '') {
      const context = await browser.newContext({ viewport, locale: 'zh-CN' });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      let nowMs = now.getTime();
      let onTheirWay = 0;
      page.on('request', () => (onTheirWay += 1));
      page.on('requestfinished', () => (onTheirWay -= 1));
      page.on('requestfailed', () => (onTheirWay -= 1));
      // The screen's clock waits for the server, which has a time of its own.
      const answered = () => until(() => onTheirWay === 0);
      server.setNow(now);
      await page.clock.install({ time: nowMs - 60_000 });
      await page.clock.pauseAt(now);
      if (script !== '') await page.addInitScript(script);
      await page.goto(server.url);
      await page.getByTestId('line').waitFor();
      return {
        page,
        async pass(seconds) {
          for (let second = 0; second < seconds; second += 1) {
            nowMs += 1_000;
            server.setNow(new Date(nowMs));
            await page.clock.runFor(1_000);
            await answered();
          }
        },
        async jump(seconds) {
          nowMs += seconds * 1_000;
          server.setNow(new Date(nowMs));
          await page.clock.fastForward(seconds * 1_000);
          await answered();
          await page.clock.runFor(1_000);
          nowMs += 1_000;
        },
        // Axe waits for timers of its own.
        async findings() {
          await page.clock.resume();
          const findings = await findingsIn(page);
          nowMs += 30_000;
          server.setNow(new Date(nowMs));
          await page.clock.pauseAt(nowMs);
          return findings;
        },
      };
    },
  };
}

async function findingsIn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
