import fc from 'fast-check';
import { listQueue } from '../../../../server/cli/queue/list-queue';
import { stretchesOf } from '../../../../server/cli/queue/stretches';
import { shelvesOf } from '../../../../server/cli/set-aside/shelves';
import { createMemoryRepositories } from '../../../../server/store/memory/create-memory-repositories';
import { anOutboxDue } from '../../../support/an-outbox-message';
import { announcedYears } from '../../../support/calendar-of';
import { createHandClock } from '../../../support/hand-clock';

const communityId = 'yinxingyuan';
const now = new Date('2026-06-09T10:00:00+08:00');

async function setup(dues: Readonly<Record<string, string>> = {}) {
  const repositories = createMemoryRepositories({ clock: createHandClock(now.toISOString()) });
  await repositories.dues.insertMany(
    Object.entries(dues).map(([id, time]) => anOutboxDue(id, `2026-06-${time}:00+08:00`).due),
  );
  const said: string[] = [];
  const shelves = shelvesOf(repositories);
  const deps = {
    communityId,
    dues: repositories.dues,
    shelves,
    now,
    knownYears: announcedYears,
    write: (line: string) => void said.push(line),
  };
  return { dues: repositories.dues, deps, said, lines: () => said.map((line) => line.split(/ {2,}/)) };
}

describe('whoever looks after the program and asks what waits', () => {
  it('sees how many are late, due, near and far, and the nearest of them', async () => {
    const { deps, lines } = await setup({
      late: '09T09:57',
      now: '09T10:00',
      near: '09T11:59',
      two: '09T12:00',
      far: '16T17:30',
    });
    expect(await listQueue(deps)).toBe(0);
    expect(lines()).toEqual([
      ['等着的 waiting', '几项 how many'],
      ['逾期 late', '1'],
      ['到期 due now', '1'],
      ['2小时内 within 2 h', '2'],
      ['以后 later', '1'],
      [''],
      ['到期 due', '何时 when', '什么 what', '次数 tries', '编号 id'],
      ['2026-06-09 09:57', '逾期 late', 'accept-step', '0', 'late'],
      ['2026-06-09 10:00', '到期 due now', 'accept-step', '0', 'now'],
      ['2026-06-09 11:59', '2小时内 within 2 h', 'accept-step', '0', 'near'],
      ['2026-06-09 12:00', '2小时内 within 2 h', 'accept-step', '0', 'two'],
      ['2026-06-16 17:30', '以后 later', 'accept-step', '0', 'far'],
      [''],
      ['没有搁置的。Nothing is set aside.'],
    ]);
  });

  it('sees what was set aside with its reason, and how to put it back', async () => {
    const { deps, dues, said } = await setup({ d1: '09T09:57' });
    await dues.setAside('d1', 'RangeError', now);
    await listQueue(deps);
    expect(said.join('\n')).toMatch(/逾期 late +0/);
    expect(said.join('\n')).toMatch(/d1 +定时提醒 reminder +2026-06-09 10:00 +0 +RangeError/);
    expect(said).toContain('再试一次 try again: npm run yimen -- queue retry <id>');
  });

  it('finds every moment in exactly one stretch', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (ms) => {
        const moment = new Date(now.getTime() + ms);
        const found = stretchesOf(now).filter(
          ({ after, until }) => (after === null || moment > after) && (until === null || moment <= until),
        );
        expect(found).toHaveLength(1);
      }),
    );
  });
});
