import { calmBreaker } from '../../../../server/core/outbound/breaker';
import { rememberBudgets } from '../../../../server/core/outbound/remember-budgets';
import { createMemoryBudgetRepository } from '../../../../server/store/memory/create-memory-budget-repository';
import { at } from '../../../contracts/support/moments';

const communityId = 'yinxingyuan';
const account = 'web-chat/bot';

function setup() {
  const store = createMemoryBudgetRepository();
  let reads = 0;
  const budgets = rememberBudgets({
    ...store,
    find: (...input) => {
      reads += 1;
      return store.find(...input);
    },
    findBreaker: (...input) => {
      reads += 1;
      return store.findBreaker(...input);
    },
  });
  return { store, budgets, reads: () => reads };
}

describe('the budgets of a tenure', () => {
  it('reads a bucket once and then knows what it took itself', async () => {
    const { store, budgets, reads } = setup();
    expect(await budgets.find(communityId, 'day')).toBeNull();
    expect(await budgets.advance(communityId, 'day', null, at(1), 1)).toBe(true);
    expect(await budgets.advance(communityId, 'day', at(1), at(2), 1)).toBe(true);
    expect(await budgets.find(communityId, 'day')).toEqual(at(2));
    expect(await store.find(communityId, 'day')).toEqual(at(2));
    expect(reads()).toBe(1);
  });

  it('takes no token that another has taken, and then sees what is there', async () => {
    const { store, budgets } = setup();
    await budgets.advance(communityId, 'day', null, at(1), 1);
    await store.advance(communityId, 'day', at(1), at(5), 2);
    expect(await budgets.advance(communityId, 'day', at(1), at(2), 1)).toBe(false);
    expect(await budgets.find(communityId, 'day')).toEqual(at(5));
  });

  it('reads again after a write without an answer', async () => {
    const { store } = setup();
    const budgets = rememberBudgets({
      ...store,
      async advance(...input) {
        await store.advance(...input);
        throw new Error('the answer was lost');
      },
    });
    expect(await budgets.find(communityId, 'day')).toBeNull();
    await expect(budgets.advance(communityId, 'day', null, at(1), 1)).rejects.toThrow('lost');
    expect(await budgets.find(communityId, 'day')).toEqual(at(1));
  });

  it('knows its own breaker, and after a new beginning what another made of it', async () => {
    const { store, budgets, reads } = setup();
    expect(await budgets.findBreaker(communityId, account)).toBeNull();
    expect(await budgets.findBreaker(communityId, account)).toBeNull();
    expect(reads()).toBe(1);
    const open = { ...calmBreaker, step: 1, until: at(9) };
    await store.saveBreaker(communityId, account, open, 2);
    budgets.forget();
    expect(await budgets.findBreaker(communityId, account)).toEqual(open);
    expect(await budgets.saveBreaker(communityId, account, calmBreaker, 1)).toBe(false);
    expect(await budgets.findBreaker(communityId, account)).toEqual(open);
  });
});
