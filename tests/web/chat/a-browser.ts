import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Locator, type Page, type Request } from 'playwright-core';
import { runProgram } from '../../support/run-program';
import { aChatServer, type ChatServer } from './a-chat-server';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
export const desk = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };

if (!executablePath) process.stderr.write('skipped: the chat page in a browser, no Chromium found\n');

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? '', args });

/** Tests in a browser; a machine without one says that it skips them. */
export const describeInBrowser = executablePath ? describe : describe.skip;

export interface ChatBrowser {
  server(): ChatServer;
  /** A tab of its own; what its console complains about is kept. */
  open(viewport: { width: number; height: number }, query?: string): Promise<Page>;
  complaints(): readonly string[];
}

/** Builds the page once, and gives every test a server and no open tabs. */
export function useChatBrowser(): ChatBrowser {
  let folder = '';
  let browser: Browser;
  let server: ChatServer;
  let complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chat-page-'));
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    const build = [
      vite,
      'build',
      '-c',
      'server/web/chat/vite.config.mjs',
      '--outDir',
      folder,
      '--emptyOutDir',
    ];
    await runProgram(process.execPath, build, { env: { ...process.env, NODE_ENV: 'production' } });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    complaints = [];
    server = await aChatServer(folder);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.close();
  });

  return {
    server: () => server,
    complaints: () => complaints,
    async open(viewport, query = '') {
      const context = await browser.newContext({ viewport, locale: 'zh-CN' });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => {
        if (!endedByReload(request)) complaints.push(`failed: ${request.url()}`);
      });
      await page.goto(`${server.url}${query}`);
      return page;
    },
  };
}

/** A page that is left or loaded again gives up what it was still fetching: no fault of the page. */
const endedByReload = (request: Request): boolean => request.failure()?.errorText === 'net::ERR_ABORTED';

/** Messages on the screen that hold these words. */
export const said = (page: Page, words: string): Locator =>
  page.getByTestId('message').filter({ hasText: words });

/** Serious and critical findings of axe on what is on the screen. */
export async function seriousIn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
