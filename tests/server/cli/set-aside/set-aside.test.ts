import { dropSetAside } from '../../../../server/cli/set-aside/drop-set-aside';
import { listSetAside } from '../../../../server/cli/set-aside/list-set-aside';
import { retryAllSetAside, retrySetAside } from '../../../../server/cli/set-aside/retry-set-aside';
import { shelvesOf } from '../../../../server/cli/set-aside/shelves';
import { createMemoryRepositories } from '../../../../server/store/memory/create-memory-repositories';
import { aMessage } from '../../../contracts/support/a-message';
import { anOutboxDue } from '../../../support/an-outbox-message';
import { createHandClock } from '../../../support/hand-clock';

const communityId = 'yinxingyuan';
const since = new Date('2026-06-09T10:00:00+08:00');
const dropped = { by: 'zhao-min', reason: '试发的', at: since };

async function setup(counts: { messages?: number; dues?: number } = {}) {
  const repositories = createMemoryRepositories({ clock: createHandClock(since.toISOString()) });
  const { messages, dues } = repositories;
  for (let count = 1; count <= (counts.messages ?? 0); count += 1) {
    const id = `m${count}`;
    await messages.put(
      aMessage({ communityId, id, text: '我家住3栋，电话13800000000', contactId: '张桂兰' }),
    );
    for (let tries = 0; tries < 3; tries += 1) await messages.recordFailure(id);
    await messages.setAside(id, 'TypeError in a (b.ts:1)', since);
  }
  for (let count = 1; count <= (counts.dues ?? 0); count += 1) {
    await dues.insertMany([anOutboxDue(`d${count}`, '2026-06-09T09:00:00+08:00').due]);
    await dues.setAside(`d${count}`, 'RangeError', since);
  }
  const said: string[] = [];
  return {
    ...repositories,
    said,
    deps: { communityId, shelves: shelvesOf(repositories), write: (line: string) => void said.push(line) },
  };
}

describe('whoever looks after the program', () => {
  it('lists what is set aside in a table, without words and names', async () => {
    const { deps, said } = await setup({ messages: 1, dues: 1 });
    expect(await listSetAside(deps)).toBe(0);
    expect(said.slice(0, 3).map((line) => line.split(/ {2,}/))).toEqual([
      ['编号 id', '什么 what', '搁置于 since', '次数 tries', '原因 reason'],
      ['m1', '消息 message', '2026-06-09 10:00', '3', 'TypeError in a (b.ts:1)'],
      ['d1', '定时提醒 reminder', '2026-06-09 10:00', '0', 'RangeError'],
    ]);
    expect(said.join('\n')).not.toMatch(/3栋|138|张桂兰/);
  });

  it('is told when there is nothing, and when there is more than a screen holds', async () => {
    const none = await setup();
    expect([await listSetAside(none.deps), none.said]).toEqual([0, ['没有搁置的。Nothing is set aside.']]);
    expect(await retryAllSetAside(none.deps)).toBe(0);
    const many = await setup({ messages: 501 });
    await listSetAside(many.deps);
    expect(many.said).toContain('还有 1 个没有列出。1 more are not shown.');
  });

  it('puts ids back, of either kind; a second time does nothing', async () => {
    const { deps, said, messages, dues } = await setup({ messages: 2, dues: 1 });
    expect(await retrySetAside(deps, ['m1', 'd1'])).toBe(0);
    expect(await retrySetAside(deps, ['m1', 'd1'])).toBe(0);
    expect(said.map((line) => line.replace(/。.*/, ''))).toEqual([
      'm1: 已放回，一分钟内会再试',
      'd1: 已放回，一分钟内会再试',
      'm1: 没有搁置，不用放回',
      'd1: 没有搁置，不用放回',
    ]);
    expect(await messages.countSetAside(communityId)).toBe(1);
    expect(await dues.listWaiting(communityId, since, 10)).toMatchObject([{ id: 'd1', tries: 0 }]);
  });

  it('puts everything back at once, more than a page too', async () => {
    const { deps, said, messages, dues } = await setup({ messages: 1_003, dues: 2 });
    expect(await retryAllSetAside(deps)).toBe(0);
    expect(said).toEqual([
      '放回 1005 个，一分钟内会再试。1005 put back; they are tried again within a minute.',
    ]);
    expect(await messages.countSetAside(communityId)).toBe(0);
    expect(await dues.countSetAside(communityId)).toBe(0);
  });

  it('drops an id for good; a second time does nothing, and it cannot be put back', async () => {
    const { deps, said, messages } = await setup({ messages: 1 });
    expect(await dropSetAside(deps, ['m1'], dropped)).toBe(0);
    expect(await dropSetAside(deps, ['m1'], dropped)).toBe(0);
    expect(await retrySetAside(deps, ['m1'])).toBe(1);
    expect(said.map((line) => line.replace(/。.*/, ''))).toEqual([
      'm1: 不再处理，原件和原因都留着',
      'm1: 早就定为不再处理',
      'm1: 已定为不再处理，不能放回',
    ]);
    expect(await messages.countSetAside(communityId)).toBe(0);
  });

  it('hears a clear sentence about an id that nobody knows or that is not set aside, and the others are done', async () => {
    const { deps, said, dues, messages } = await setup({ messages: 2 });
    await dues.insertMany([anOutboxDue('d9', '2026-06-09T09:00:00+08:00').due]);
    expect(await retrySetAside(deps, ['nobody', 'm1'])).toBe(1);
    expect(await dropSetAside(deps, ['d9', 'nobody', 'm2'], dropped)).toBe(1);
    expect(said.map((line) => line.replace(/，.*|。.*/, ''))).toEqual([
      'nobody: 没有这个编号',
      'm1: 已放回',
      'd9: 没有搁置',
      'nobody: 没有这个编号',
      'm2: 不再处理',
    ]);
    expect(await messages.countSetAside(communityId)).toBe(0);
  });
});
