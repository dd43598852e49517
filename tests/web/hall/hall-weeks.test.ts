import { describeInBrowser } from '../chat/a-browser';
import { useHallBrowser, wall } from './a-hall-browser';
import { anItem, anOrangeWarning, aRedWarning, aView } from './hall-samples';

const start = new Date('2026-06-09T16:20:00+08:00');
const hourMs = 3_600_000;

// Counts what the page sets going, before its first line runs.
const countTimers = `
  window.made = { intervals: 0, timeouts: 0 };
  const [every, after] = [window.setInterval, window.setTimeout];
  window.setInterval = (...parts) => { window.made.intervals += 1; return every(...parts); };
  window.setTimeout = (...parts) => { window.made.timeouts += 1; return after(...parts); };
`;

describeInBrowser('the hall screen over weeks', () => {
  jest.setTimeout(120_000);
  const hall = useHallBrowser();

  it('holds no more after three weeks of news than after three days', async () => {
    const { page, jump } = await hall.open(wall, start, countTimers);
    const devtools = await page.context().newCDPSession(page);
    const held = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { usedSize } = await devtools.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
      return { bytes: usedSize, nodes, jsEventListeners };
    };
    const live = async (hours: number, from: number) => {
      for (let hour = from; hour < from + hours; hour += 2) {
        const until = { validUntil: new Date(start.getTime() + (hour + 5) * hourMs).toISOString() };
        const items = Array.from({ length: hour % 12 }, (_, index) =>
          anItem(`N${hour}-${index}`, { title: `第${hour}小时`, text: '内容'.repeat(80), ...until }),
        );
        const warnings = [[], [anOrangeWarning(until)], [], [aRedWarning(until), anOrangeWarning(until)]];
        hall.server().setLine(hour % 20 === 6 ? 'cut' : 'good');
        hall
          .server()
          .show(aView({ 农经信息: items, 气象预报: items }, { warnings: warnings[(hour / 2) % 4] ?? [] }));
        await jump(7_200);
      }
    };
    await live(72, 0);
    const early = await held();
    await live(18 * 24, 72);
    const late = await held();
    expect(late.bytes - early.bytes).toBeLessThan(1_000_000);
    expect(late.nodes - early.nodes).toBeLessThan(100);
    expect(late.jsEventListeners).toBe(early.jsEventListeners);
    expect(await page.evaluate('window.made')).toEqual({ intervals: 1, timeouts: 0 });
    expect(await page.getByTestId('time').textContent()).toMatch(/^\d\d:\d\d$/);
  });
});
