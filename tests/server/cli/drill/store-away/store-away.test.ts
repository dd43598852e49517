import { judgeStoreAway } from '../../../../../server/cli/drill/store-away/judge-store-away';
import { storeAwayDrill } from '../../../../../server/cli/drill/store-away/store-away-drill';

const brought = (id: string, conversation = 'a') => ({ providerMessageId: id, conversation });
const kept = (providerMessageId: string, id: string, second: number | null) => ({
  providerMessageId,
  id,
  handledAt: second === null ? null : new Date(second * 1000),
});

describe('the judge of a store that was away', () => {
  it('finds what is missing, what was never handled, what passed another, and what is there twice', () => {
    const submitted = [brought('1'), brought('2'), brought('3'), brought('4'), brought('5', 'b')];
    const rows = [
      kept('1', 'C', 3),
      kept('2', 'B', 2),
      kept('3', 'D', null),
      kept('5', 'A', 1),
      kept('5', 'E', 1),
    ];
    expect(judgeStoreAway(submitted, rows)).toEqual({ lost: 2, outOfOrder: 1, twice: 1 });
  });

  it('has nothing to say when all is there in order', () => {
    const rows = [kept('1', 'B', 1), kept('2', 'C', 1), kept('3', 'A', 0)];
    const submitted = [brought('1'), brought('2'), brought('3', 'b')];
    expect(judgeStoreAway(submitted, rows)).toEqual({ lost: 0, outOfOrder: 0, twice: 0 });
  });
});

describe('a store that is killed under load and comes back after three seconds', () => {
  it('costs no message, no order, and tells each writer once', async () => {
    const result = await storeAwayDrill({ minutes: 0.05, rate: 8, seed: 20260609 });
    expect(result.figures).toMatchObject({ lost: 0, outOfOrder: 0, twice: 0, toldTwice: 0, bad: 0 });
    expect(result.ok).toBe(true);
  }, 180_000);
});
