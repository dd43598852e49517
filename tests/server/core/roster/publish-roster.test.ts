import { checkRoster } from '../../../../server/core/roster/check-roster';
import { publishRoster } from '../../../../server/core/roster/publish-roster';
import type { DraftSlot } from '../../../../server/core/roster/roster-record';
import { aSlot, moment, setUpDuty } from './a-roster';

const day = (date: string, personId: string, to = '24:00') =>
  aSlot(`d${date.slice(-2)}`, personId, `${date} 00:00`, `${date} ${to}`);
const evening = (personId: string | null): DraftSlot => ({
  ...aSlot('d20b', '', '2026-06-20 20:00', '2026-06-20 24:00'),
  personId,
});
const roster = (eveningOf: string | null): readonly DraftSlot[] => [
  day('2026-06-19', 'zhao-min'),
  day('2026-06-20', 'wang-fang', '20:00'),
  evening(eveningOf),
  day('2026-06-21', 'chen-gang'),
];

async function onEighteenth() {
  const town = await setUpDuty({ start: '2026-06-18T17:00:00+08:00', slots: [] });
  const person = async (id: string) => (await town.load()).staff.find((each) => each.id === id) ?? null;
  const publish = async (slots: readonly DraftSlot[], by = 'xiao-ma') =>
    publishRoster(town.deps, {
      ...{ grid: await town.load(), slots, person: await person(by), cause: town.cause(by) },
    });
  return { ...town, publish };
}

describe('a roster', () => {
  it('with a hole is not published, and the secretary hears once where it is', async () => {
    const town = await onEighteenth();
    for (let times = 0; times < 2; times += 1)
      await expect(town.publish(roster(null))).rejects.toMatchObject({
        code: 'roster.holes',
        details: {
          holes: [{ why: 'unfilled', from: '2026-06-20T12:00:00.000Z', to: '2026-06-20T16:00:00.000Z' }],
        },
      });
    expect((await town.collect()).map(({ to, text }) => `${to}: ${text}`)).toEqual([
      'zhou-jianguo: 【排班有空档】还不能发布，请定人：\n6月20日20:00到24:00 还没有定人',
    ]);
    expect(await town.serving()).toEqual([]);
  });

  it('checked tells its holes and changes nothing', async () => {
    const town = await onEighteenth();
    const input = { grid: await town.load(), slots: roster(null).slice(1), now: town.clock.now() };
    const { holes } = await checkRoster(town.deps, input);
    expect(holes.map(({ why }) => why)).toEqual(['nobody', 'unfilled']);
    expect(await town.serving()).toEqual([]);
  });

  it('filled is in force, and everybody hears their own slots', async () => {
    const town = await onEighteenth();
    await town.publish(roster('li-qiang'));
    expect(await town.serving()).toEqual(['d19 zhao-min', 'd20 wang-fang', 'd20b li-qiang', 'd21 chen-gang']);
    const letters = await town.collect();
    expect(letters.map(({ to }) => to).sort()).toEqual(['chen-gang', 'li-qiang', 'wang-fang', 'zhao-min']);
    expect(letters.find(({ to }) => to === 'li-qiang')?.text).toBe(
      '排班已定，您的班：\n6月20日20:00到24:00\n前一天18:00会再提醒您。要换请发“换班 日期 姓名”。',
    );
    expect(await town.cards('2026-06-18 18:00')).toMatchObject([{ to: 'zhao-min', code: 'duty-asked' }]);
  });

  it('published again as it is says nothing; changed, only those hear for whom it changed', async () => {
    const town = await onEighteenth();
    await town.publish(roster('li-qiang'));
    await town.collect();
    await town.publish([...roster('li-qiang')].reverse());
    expect(await town.collect()).toEqual([]);
    const record = await town.publish(roster('chen-gang'));
    expect((await town.collect()).map(({ to, text }) => `${to}: ${text.split('\n')[0] ?? ''}`)).toEqual([
      'chen-gang: 排班已定，您的班：',
      'li-qiang: 排班改了，您没有班了。',
    ]);
    expect(record.events).toHaveLength(2);
    expect(await town.serving()).toContain('d20b chen-gang');
  });

  it('by the same cause twice is one roster and one round of messages', async () => {
    const town = await onEighteenth();
    const input = {
      grid: await town.load(),
      slots: roster('li-qiang'),
      person: null,
      cause: town.cause('system'),
    };
    await publishRoster(town.deps, input);
    const again = await publishRoster(town.deps, input);
    expect(again.events).toHaveLength(1);
    expect(await town.collect()).toHaveLength(4);
  });

  it('is not for everybody to publish, nor without a slot, nor with two at once', async () => {
    const town = await onEighteenth();
    await expect(town.publish(roster('li-qiang'), 'wang-fang')).rejects.toMatchObject({
      code: 'roster.not-allowed',
    });
    await expect(town.publish([])).rejects.toMatchObject({ code: 'roster.empty' });
    await expect(
      town.publish([...roster('li-qiang'), aSlot('x', 'chen-gang', '2026-06-20 19:00', '2026-06-20 21:00')]),
    ).rejects.toMatchObject({ code: 'roster.overlap' });
    expect(await town.collect()).toEqual([]);
  });

  it('stands in place of what the files say for its days, and nothing else', async () => {
    const filed = [
      aSlot('f18', 'zhao-min', '2026-06-18 17:30', '2026-06-19 08:30'),
      aSlot('f21', 'zhao-min', '2026-06-21 20:00', '2026-06-22 08:30'),
    ];
    const town = await setUpDuty({ start: '2026-06-18T17:00:00+08:00', slots: filed });
    await publishRoster(town.deps, {
      ...{ grid: await town.load(), slots: roster('li-qiang'), person: null, cause: town.cause('system') },
    });
    const { dutySlots } = await town.load();
    expect(dutySlots.find(({ id }) => id === 'f18')?.to).toEqual(moment('2026-06-19 00:00'));
    expect(dutySlots.find(({ id }) => id === 'f21')?.from).toEqual(moment('2026-06-22 00:00'));
  });
});
