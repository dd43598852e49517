import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failuresOf, replayDemo } from './support/replay-demo';

const folder = 'demo/scenarios';
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

describe('the scenarios of the demo', () => {
  test.each(files)('%s is played as it is told, twice with the same bytes', async (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const first = await replayDemo(text);
    const second = await replayDemo(text);
    expect(failuresOf(first)).toEqual([]);
    expect(first.verdicts.length).toBeGreaterThan(0);
    expect(first.told.filter((words) => /出错|没处理成|没发出/.test(words))).toEqual([]);
    expect(second.lines.join('\n')).toBe(first.lines.join('\n'));
    // Sweeping only when it matters is a short cut: every full minute gives the same.
    expect((await replayDemo(text, { everyMinute: true })).lines).toEqual(first.lines);
  });

  test('a week in which nobody does anything passes in well under two seconds', async () => {
    const lines = [
      '{"scenario":"week","start":"2026-06-08T07:30:00+08:00"}',
      '{"at":"2026-06-08T07:42:00+08:00","from":"zhang-guilan","text":"三栋二单元的灯坏了"}',
      '{"at":"2026-06-08T07:43:00+08:00","from":"zhang-guilan","text":"1"}',
      '{"until":"2026-06-15T18:00:00+08:00"}',
    ];
    await replayDemo(lines);
    // Time of the processor, since others may have it meanwhile.
    const before = process.cpuUsage();
    const result = await replayDemo(lines);
    const { user, system } = process.cpuUsage(before);
    // One on Monday for A; then B, the clerk and the secretary were asked too, on five days.
    expect(result.lines.filter((line) => line.includes('今日：'))).toHaveLength(1 + 5 * 4);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });
});
