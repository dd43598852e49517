import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, 'print-times.cjs');

function timesIn(timeZone: string): { readonly offset: string; readonly times: string } {
  const output = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  const [offset = '', ...lines] = output.trim().split('\n');
  return { offset, times: lines.join('\n') };
}

describe('a time people say', () => {
  it('is the same wherever the computer thinks it stands', () => {
    const [utc, shanghai, newYork] = ['UTC', 'Asia/Shanghai', 'America/New_York'].map(timesIn);
    expect([utc?.offset, shanghai?.offset, newYork?.offset]).toEqual(['0', '-480', '300']);
    expect(utc?.times).toContain(
      '2026-06-09T10:00:00 这周五晚上七点 2026-06-12T11:00:00.000Z 2026-06-12T11:59:59.000Z',
    );
    expect(shanghai?.times).toBe(utc?.times);
    expect(newYork?.times).toBe(utc?.times);
  });
});
