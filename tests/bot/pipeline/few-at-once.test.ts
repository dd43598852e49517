import { createFewAtOnce } from '../../../bot/pipeline/steps/few-at-once';
import type { Intake } from '../../../bot/pipeline/intake';
import { toInbound } from '../../../bot/pipeline/to-inbound';
import { aMessage } from '../../contracts/support/a-message';

const stored = aMessage({ communityId: 'yinxingyuan' });
const anIntake = (): Intake => ({
  inbound: toInbound(stored),
  heardAt: stored.receivedAt,
  late: false,
  history: false,
  heard: null,
  stored,
  outcome: 'handled',
});

/** Messages whose handling ends when the test says so. */
function setUp(most: number) {
  const step = createFewAtOnce(most);
  const begun: number[] = [];
  const ends = new Map<number, { done(): void; fail(error: Error): void }>();
  const handle = (id: number): Promise<void> =>
    step(anIntake(), () => {
      begun.push(id);
      return new Promise((done, fail) => ends.set(id, { done, fail }));
    });
  return {
    begun,
    handle,
    end: (id: number) => ends.get(id)?.done(),
    fail: (id: number) => ends.get(id)?.fail(new Error('a bug')),
  };
}

describe('messages that come all at once', () => {
  it('are handled two at a time, in the order they came', async () => {
    const { begun, handle, end } = setUp(2);
    const all = [1, 2, 3, 4].map(handle);
    expect(begun).toEqual([1, 2]);
    end(2);
    await all[1];
    expect(begun).toEqual([1, 2, 3]);
    [1, 3].forEach(end);
    await Promise.all([all[0], all[2]]);
    expect(begun).toEqual([1, 2, 3, 4]);
    end(4);
    await all[3];
    const late = [5, 6, 7].map(handle);
    expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
    [5, 6].forEach(end);
    await Promise.all(late.slice(0, 2));
    end(7);
    await late[2];
  });

  it('do not wait for ever behind one that fails', async () => {
    const { begun, handle, end, fail } = setUp(1);
    const first = handle(1);
    const second = handle(2);
    fail(1);
    await expect(first).rejects.toThrow('a bug');
    expect(begun).toEqual([1, 2]);
    end(2);
    await second;
  });
});
