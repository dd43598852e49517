import { replayYearVerb } from '../../../../server/cli/replay-year/replay-year-verb';
import { tellYear } from '../../../../server/cli/replay-year/tell-year';
import { createYearRecord } from '../../../../server/cli/replay-year/year-record';

async function play(options: { seed: number; requests: number; days: number }) {
  const lines: string[] = [];
  const code = await replayYearVerb(
    { from: '2026-01-01', communityFolder: 'demo/community', calendarFolder: 'data/calendar', ...options },
    { stdout: (line) => lines.push(line), stderr: () => undefined },
  );
  const { seconds, ...figures } = JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
  expect(seconds).toEqual(expect.any(Number));
  return { code, lines, figures };
}

describe('a virtual year', () => {
  it('holds what was promised, with leave, moves and outages, and tells its figures', async () => {
    const { code, lines, figures } = await play({ seed: 7, requests: 300, days: 30 });
    expect(lines.join('\n')).not.toContain('BROKEN');
    expect(code).toBe(0);
    expect(figures).toMatchObject({ drill: 'replay-year', ok: true, seed: 7, requests: 300 });
    const { leaveDays, outages, escalations, reminders } = figures as Record<string, number>;
    expect(Math.min(leaveDays ?? 0, outages ?? 0, escalations ?? 0)).toBeGreaterThan(0);
    expect(Object.keys(reminders ?? {})).toEqual(
      expect.arrayContaining(['half', 'end', 'wait 1', 'wait end']),
    );
  }, 60_000);

  it('is the same again by the same seed, and another by another', async () => {
    const first = await play({ seed: 3, requests: 60, days: 10 });
    const again = await play({ seed: 3, requests: 60, days: 10 });
    const other = await play({ seed: 4, requests: 60, days: 10 });
    expect(again.figures).toEqual(first.figures);
    expect(other.figures).not.toEqual(first.figures);
  }, 60_000);

  it('cannot be played without a community', async () => {
    const told: string[] = [];
    const code = await replayYearVerb(
      {
        ...{ seed: 1, requests: 1, days: 1, from: '2026-01-01' },
        communityFolder: 'nowhere',
        calendarFolder: 'data/calendar',
      },
      { stdout: () => undefined, stderr: (line) => told.push(line) },
    );
    expect(code).toBe(2);
    expect(told.length).toBeGreaterThan(0);
  });

  it('ends with 1 and names what did not hold', () => {
    const lines: string[] = [];
    const verdicts = [
      { key: 'ended', name: 'every request ended', broken: ['request-9 YX-0609-001 G: still open'] },
    ];
    const year = { requests: [], record: createYearRecord([]), verdicts, seed: 5, days: 1, seconds: 0 };
    expect(tellYear(year, (line) => lines.push(line))).toBe(1);
    expect(lines.join('\n')).toContain('request-9 YX-0609-001 G: still open');
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ ok: false, seed: 5, broken: { ended: 1 } });
  });
});
