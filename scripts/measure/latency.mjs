import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { startProgram, withFolder } from './start-program.mjs';

const mostMs = 300;
const paceMs = 300;
// Nobody writes more than 20 a minute: the bot would slow down. The first of them only warms up.
const residents = ['r-1-1-201', 'r-2-1-201', 'r-4-1-201', 'r-5-1-201', 'r-6-1-201', 'r-7-1-201', 'r-8-1-201'];
const talk = ['楼道灯不亮', '1', '进度', '你好', '楼下垃圾没人清', '1', '进度', '帮助', '你好，在吗', '进度'];

/** Milliseconds from the tap on 发送 to the bot's answer painted on the page, in Chromium on loopback. */
export function latency() {
  return withFolder(async (data) => {
    const program = await startProgram(data);
    try {
      const times = await measureIn(program.address);
      const sorted = times.map(({ ms }) => ms).sort((a, b) => a - b);
      const at = (share) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]);
      const figures = { messages: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
      const after = loadavg()[0].toFixed(1);
      return {
        rows: [
          ['messages', String(figures.messages)],
          ['p50', `${figures.p50} ms`],
          ['p95', `${figures.p95} ms`],
          ['max', `${figures.max} ms`],
          ...slowest(times).map(({ text, ms }) => [`  ${text}`, `${Math.round(ms)} ms`]),
          [`p95 under ${mostMs} ms`, figures.p95 < mostMs ? 'yes' : 'NO'],
          ['load average after', after],
        ],
        figures: { ...figures, loadAfter: Number(after) },
      };
    } finally {
      await program.stop();
    }
  });
}

const slowest = (times) => [...times].sort((a, b) => b.ms - a.ms).slice(0, 3);

async function measureIn(address) {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    existsSync,
  );
  if (executablePath === undefined) throw new Error('no Chromium on this machine: apt-get install chromium');
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const times = [];
    for (const [index, who] of residents.entries()) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await page.goto(`${address}/chat/?who=${who}`);
      await page.getByTestId('conversation-bot').click();
      for (const text of talk) {
        const ms = await page.evaluate(tapAndWait, text);
        if (index > 0) times.push({ text, ms });
        await pause(paceMs);
      }
      await page.close();
    }
    return times;
  } finally {
    await browser.close();
  }
}

/** Runs in the page: fills the composer, taps 发送 and waits for the next frame that holds a new bubble of the bot. */
function tapAndWait(text) {
  const { document, performance, requestAnimationFrame, MutationObserver, Event } = globalThis;
  const bubbles = () => document.querySelectorAll('[data-testid=message][data-from=bot]').length;
  const composer = document.querySelector('[data-testid=composer]');
  composer.value = text;
  composer.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve, reject) => {
    const before = bubbles();
    const tappedAt = performance.now();
    const late = globalThis.setTimeout(() => reject(new Error(`no answer to ${text}`)), 10_000);
    const observer = new MutationObserver(() => {
      if (bubbles() === before) return;
      observer.disconnect();
      globalThis.clearTimeout(late);
      requestAnimationFrame(() => globalThis.setTimeout(() => resolve(performance.now() - tappedAt)));
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.querySelector('[data-testid=send]').click();
  });
}
