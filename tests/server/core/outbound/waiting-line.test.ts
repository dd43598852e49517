import { createWaitingLine } from '../../../../server/core/outbound/waiting-line';
import type { OutboundMessage } from '../../../../server/core/outbound/outbound-message';
import { createMemoryOutboundRepository } from '../../../../server/store/memory/create-memory-outbound-repository';
import { anOutboundRow } from '../../../contracts/support/an-outbound-row';
import { at } from '../../../contracts/support/moments';
import { aClaim } from '../../../support/a-claim';

const communityId = 'yinxingyuan';

function aLine() {
  const outbound = createMemoryOutboundRepository();
  const asked = { whole: 0, rowByRow: 0 };
  const line = createWaitingLine({
    ...outbound,
    listOpen: (...input) => {
      asked.whole += 1;
      return outbound.listOpen(...input);
    },
    claimNext: (...input) => {
      asked.rowByRow += 1;
      return outbound.claimNext(...input);
    },
  });
  const claim = (ms = 0) => line.claimNext(communityId, aClaim(new Date(at(5).getTime() + ms)));
  const row = (changes: Partial<OutboundMessage> = {}) => anOutboundRow({ ...changes, communityId });
  return { outbound, line, asked, claim, row };
}

describe('the waiting line', () => {
  it('reads the store once for many rows, and once more when it is old', async () => {
    const { outbound, line, asked, claim, row } = aLine();
    await outbound.insertMany([row({ targetKey: 'a' }), row({ targetKey: 'b' })]);
    for (let index = 0; index < 2; index += 1) {
      const claimed = await claim();
      expect(await line.settle(claimed?.id ?? '', 1, { state: 'sent' })).toBe(true);
    }
    expect(await claim()).toBeNull();
    expect(asked).toEqual({ whole: 1, rowByRow: 0 });
    expect(await claim(200)).toBeNull();
    expect(asked.whole).toBe(2);
  });

  it('knows what this process has written without reading it', async () => {
    const { outbound, line, asked, claim, row } = aLine();
    expect(await claim()).toBeNull();
    const answer = row();
    await outbound.insertMany([answer]);
    expect(await claim()).toBeNull();
    line.add([answer]);
    expect((await claim())?.id).toBe(answer.id);
    expect(asked.whole).toBe(1);
  });

  it('learns of a warning that another process has written, however long the line is', async () => {
    const { outbound, line, asked, claim, row } = aLine();
    const routine = Array.from({ length: 300 }, (_, index) => row({ targetKey: `t${index}`, priority: 4 }));
    await outbound.insertMany(routine);
    await claim();
    const [warning, notice] = [row({ targetKey: 'a', priority: 2 }), row({ targetKey: 'b', priority: 3 })];
    await outbound.insertMany([notice, warning]);
    line.hint();
    expect((await claim(20))?.id).toBe(warning.id);
    expect((await claim(40))?.priority).toBe(4);
    expect(asked.whole).toBe(1);
    expect((await claim(1_300))?.id).toBe(notice.id);
  });

  it('does not lose what is written while it reads', async () => {
    const { outbound, claim, row } = aLine();
    const answer = row();
    const line = createWaitingLine({
      ...outbound,
      async listOpen(...input) {
        const open = await outbound.listOpen(...input);
        await outbound.insertMany([answer]);
        line.add([answer]);
        return open;
      },
    });
    expect((await line.claimNext(communityId, aClaim(at(5))))?.id).toBe(answer.id);
    expect(await claim()).toBeNull();
  });

  it('sees at once what another process has written when it is told of it', async () => {
    const { outbound, line, claim, row } = aLine();
    expect(await claim()).toBeNull();
    const card = row();
    await outbound.insertMany([card]);
    line.hint();
    expect((await claim())?.id).toBe(card.id);
  });

  it('does not read a line of hundreds again with every hint of hundreds', async () => {
    const { outbound, line, asked, claim, row } = aLine();
    await outbound.insertMany(
      Array.from({ length: 100 }, (_, order) => row({ order, targetKey: String(order) })),
    );
    for (let ms = 0; ms < 400; ms += 10) {
      line.hint();
      expect(await claim(ms)).not.toBeNull();
    }
    expect(asked).toEqual({ whole: 1, rowByRow: 0 });
    line.hint();
    await claim(400);
    expect(asked.whole).toBe(2);
  });

  it('answers who writes once between the answers to who writes ten times', async () => {
    const { outbound, claim, line, row } = aLine();
    const flood = Array.from({ length: 10 }, (_, order) => row({ order, targetKey: 'flood' }));
    await outbound.insertMany([...flood, row({ targetKey: 'quiet', createdAt: at(1) })]);
    const order: string[] = [];
    for (let index = 0; index < 11; index += 1) {
      const claimed = await claim();
      order.push(claimed?.targetKey ?? '');
      await line.settle(claimed?.id ?? '', 1, { state: 'sent' });
    }
    expect(order).toEqual(['flood', 'quiet', ...Array<string>(9).fill('flood')]);
  });

  it('lets an urgent message go first, whoever had their turn', async () => {
    const { outbound, claim, line, row } = aLine();
    await outbound.insertMany([
      row({ targetKey: 'a', priority: 2 }),
      row({ targetKey: 'b', createdAt: at(1) }),
    ]);
    const first = await claim();
    await line.settle(first?.id ?? '', 1, { state: 'sent' });
    const urgent = row({ targetKey: 'a', priority: 1, createdAt: at(2) });
    await outbound.insertMany([urgent]);
    line.add([urgent]);
    expect((await claim())?.id).toBe(urgent.id);
  });

  it('takes nothing twice that another sender has taken, and goes on with the next', async () => {
    const { outbound, claim, row } = aLine();
    const [first, second] = [row({ targetKey: 'a' }), row({ targetKey: 'b', createdAt: at(1) })];
    await outbound.insertMany([first, second, row({ targetKey: 'c', createdAt: at(2) })]);
    expect((await claim())?.id).toBe(first.id);
    await outbound.claim(second.id, 0, aClaim(at(5), { account: 'web-chat/other' }));
    expect((await claim())?.targetKey).toBe('c');
  });

  it('sends again what was put back, when it is its time', async () => {
    const { outbound, line, claim, row } = aLine();
    const answer = row();
    await outbound.insertMany([answer]);
    await claim();
    await line.settle(answer.id, 1, { state: 'pending', notBefore: new Date(at(5).getTime() + 100) });
    expect(await claim()).toBeNull();
    expect(await claim(100)).toMatchObject({ id: answer.id, attempts: 2 });
  });

  it('asks row by row while too many wait, and does not count them each time', async () => {
    const { outbound, line, asked, claim, row } = aLine();
    await outbound.insertMany(
      Array.from({ length: 5_001 }, (_, order) => row({ order, targetKey: String(order) })),
    );
    for (const ms of [0, 500]) {
      const claimed = await claim(ms);
      await line.settle(claimed?.id ?? '', 1, { state: 'sent' });
    }
    expect(asked).toEqual({ whole: 1, rowByRow: 2 });
    await claim(1_000);
    expect(asked).toEqual({ whole: 2, rowByRow: 2 });
  });

  it('believes nothing any more after a write without an answer', async () => {
    const { outbound, row } = aLine();
    const answer = row();
    await outbound.insertMany([answer]);
    let isLost = true;
    const line = createWaitingLine({
      ...outbound,
      async claim(...input) {
        const claimed = await outbound.claim(...input);
        if (!isLost) return claimed;
        isLost = false;
        throw new Error('the answer was lost');
      },
    });
    await expect(line.claimNext(communityId, aClaim(at(5)))).rejects.toThrow('lost');
    expect(await line.claimNext(communityId, aClaim(at(5)))).toBeNull();
  });
});
