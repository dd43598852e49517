import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, 'print-clocks.cjs');

function clocksIn(timeZone: string): { readonly offset: string; readonly clocks: string } {
  const output = execFileSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone },
  });
  const [offset = '', ...lines] = output.trim().split('\n');
  return { offset, clocks: lines.join('\n') };
}

describe('a promise', () => {
  it('is the same wherever the computer thinks it stands', () => {
    const [utc, shanghai, newYork] = ['UTC', 'Asia/Shanghai', 'America/New_York'].map(clocksIn);
    expect([utc?.offset, shanghai?.offset, newYork?.offset]).toEqual(['0', '-480', '300']);
    expect(utc?.clocks).toContain(
      'G 2026-06-09T07:42:00 2026-06-09T10:30:00+08:00 2026-06-16T17:30:00+08:00',
    );
    expect(utc?.clocks).toContain('half 2026-06-15 17:30 to-come');
    expect(shanghai?.clocks).toBe(utc?.clocks);
    expect(newYork?.clocks).toBe(utc?.clocks);
  });
});
