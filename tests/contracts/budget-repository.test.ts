import { countMessage, unusedDay } from '../../server/core/outbound/day-use';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('budget repository', ({ repositories }) => {
  const name = 'day-count/web-chat/bot';
  const setup = () => ({ budgets: repositories().budgets, communityId: freshId('community') });

  it('counts what an account says, one after the other', async () => {
    const { budgets, communityId } = setup();
    expect(await budgets.findDay(communityId, name)).toBeNull();
    const one = countMessage(unusedDay, at(0));
    const two = countMessage(one, at(1_000));
    expect(await budgets.saveDay(communityId, name, two, 1)).toBe(false);
    expect(await budgets.saveDay(communityId, name, one, 1)).toBe(true);
    expect(await budgets.saveDay(communityId, name, one, 1)).toBe(false);
    expect(await budgets.saveDay(communityId, name, two, 1)).toBe(true);
    expect(await budgets.findDay(communityId, name)).toEqual(two);
    expect(await budgets.findDay(freshId('community'), name)).toBeNull();
  });

  it('counts each once, however many write at the same time', async () => {
    const { budgets, communityId } = setup();
    const count = async () => {
      for (;;) {
        const use = (await budgets.findDay(communityId, name)) ?? unusedDay;
        if (await budgets.saveDay(communityId, name, countMessage(use, at(5)), 1)) return;
      }
    };
    await Promise.all(Array.from({ length: 12 }, count));
    expect(await budgets.findDay(communityId, name)).toMatchObject({ version: 12, slots: [{ count: 12 }] });
  });

  it('refuses an earlier sender what a later one has marked as its own', async () => {
    const { budgets, communityId } = setup();
    const one = countMessage(unusedDay, at(0));
    await budgets.saveDay(communityId, name, one, 7);
    expect(await budgets.saveDay(communityId, name, countMessage(one, at(1)), 6)).toBe(false);
    expect(await budgets.saveDay(communityId, name, countMessage(one, at(1)), 7)).toBe(true);
  });

  it('gives a token to one of many that saw the same', async () => {
    const { budgets, communityId } = setup();
    const take = () => budgets.advance(communityId, 'account', null, at(5), 1);
    const taken = await Promise.all(Array.from({ length: 12 }, take));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await budgets.advance(communityId, 'account', at(5), at(10), 2)).toBe(true);
    expect(await budgets.advance(communityId, 'account', at(10), at(15), 1)).toBe(false);
    expect(await budgets.find(communityId, 'account')).toEqual(at(10));
  });
});
