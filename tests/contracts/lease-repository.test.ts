import { calmBreaker, type Breaker } from '../../server/core/outbound/breaker';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('lease repository', ({ repositories }) => {
  const setup = () => ({ leases: repositories().leases, communityId: freshId('community') });

  it('gives a free lease to one of fifty', async () => {
    const { leases, communityId } = setup();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        leases.take(communityId, 'sweep', `jobs-${String(index)}`, at(0), at(60)),
      ),
    );
    expect(answers.filter((answer) => answer !== null)).toEqual([{ fencing: 1 }]);
  });

  it('tells who took it last, also when it is over or given back', async () => {
    const { leases, communityId } = setup();
    expect(await leases.holderOf(communityId, 'sweep')).toBeNull();
    await leases.take(communityId, 'sweep', 'a', at(0), at(60));
    await leases.take(communityId, 'sweep', 'b', at(30), at(90));
    expect(await leases.holderOf(communityId, 'sweep')).toBe('a');
    await leases.release(communityId, 'sweep', 'a');
    expect(await leases.holderOf(communityId, 'sweep')).toBe('a');
    await leases.take(communityId, 'sweep', 'b', at(31), at(91));
    expect(await leases.holderOf(communityId, 'sweep')).toBe('b');
    expect(await leases.holderOf(freshId('community'), 'sweep')).toBeNull();
  });

  it('lets the holder go on with the same number', async () => {
    const { leases, communityId } = setup();
    await leases.take(communityId, 'sweep', 'a', at(0), at(60));
    expect(await leases.take(communityId, 'sweep', 'a', at(30), at(90))).toEqual({ fencing: 1 });
    expect(await leases.take(communityId, 'sweep', 'b', at(89), at(150))).toBeNull();
    expect(await leases.take(communityId, 'sweep', 'a', at(200), at(260))).toEqual({ fencing: 1 });
  });

  it('counts a change of holder', async () => {
    const { leases, communityId } = setup();
    await leases.take(communityId, 'sweep', 'a', at(0), at(60));
    expect(await leases.take(communityId, 'sweep', 'b', at(60), at(120))).toEqual({ fencing: 2 });
    expect(await leases.take(communityId, 'sweep', 'a', at(61), at(121))).toBeNull();
    expect(await leases.take(communityId, 'sweep', 'a', at(120), at(180))).toEqual({ fencing: 3 });
    expect(await leases.take(communityId, 'reports', 'b', at(0), at(60))).toEqual({ fencing: 1 });
  });

  it('passes an ended lease to one of fifty', async () => {
    const { leases, communityId } = setup();
    await leases.take(communityId, 'sweep', 'a', at(0), at(60));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        leases.take(communityId, 'sweep', `b-${String(index)}`, at(60), at(120)),
      ),
    );
    expect(answers.filter((answer) => answer !== null)).toEqual([{ fencing: 2 }]);
  });

  it('is free after the holder gave it back, and only then', async () => {
    const { leases, communityId } = setup();
    await leases.release(communityId, 'sweep', 'a');
    await leases.take(communityId, 'sweep', 'a', at(0), at(60));
    await leases.release(communityId, 'sweep', 'b');
    expect(await leases.take(communityId, 'sweep', 'b', at(1), at(61))).toBeNull();
    await leases.release(communityId, 'sweep', 'a');
    await leases.release(communityId, 'sweep', 'a');
    expect(await leases.take(communityId, 'sweep', 'b', at(1), at(61))).toEqual({ fencing: 2 });
  });
});

onEveryStore('budget repository', ({ repositories }) => {
  it('lets one of fifty take a token', async () => {
    const { budgets } = repositories();
    const communityId = freshId('community');
    expect(await budgets.find(communityId, 'account')).toBeNull();
    const advance = (expected: Date | null, next: Date) =>
      budgets.advance(communityId, 'account', expected, next);
    const race = async (expected: Date | null, next: Date) =>
      (await Promise.all(Array.from({ length: 50 }, () => advance(expected, next)))).filter(Boolean);
    expect(await race(null, at(1))).toHaveLength(1);
    expect(await race(at(1), at(2))).toHaveLength(1);
    expect(await advance(at(1), at(3))).toBe(false);
    expect(await advance(null, at(3))).toBe(false);
    expect(await budgets.find(communityId, 'account')).toEqual(at(2));
    expect(await budgets.find(communityId, 'room')).toBeNull();
    expect(await budgets.advance(communityId, 'room', at(9), at(10))).toBe(false);
  });

  it('refuses a token to a sender that another has followed, in this account and community alone', async () => {
    const { budgets } = repositories();
    const [here, elsewhere] = [freshId('community'), freshId('community')];
    const take = (communityId: string, name: string, from: number | null, fencing: number) =>
      budgets.advance(communityId, name, from === null ? null : at(from), at((from ?? 0) + 1), fencing);
    expect(await take(here, 'account/a', null, 3)).toBe(true);
    expect(await take(here, 'account/a', 1, 2)).toBe(false);
    expect(await budgets.find(here, 'account/a')).toEqual(at(1));
    expect(await take(here, 'account/a', 1, 3)).toBe(true);
    expect(await take(here, 'account/a', 2, 4)).toBe(true);
    expect(await take(here, 'account/a', 3, 3)).toBe(false);
    expect(await take(here, 'account/b', null, 1)).toBe(true);
    expect(await take(elsewhere, 'account/a', null, 1)).toBe(true);
  });

  it('leaves the number of a new sender on a bucket that stays as it is', async () => {
    const { budgets } = repositories();
    const communityId = freshId('community');
    await budgets.advance(communityId, 'account', null, at(1), 1);
    expect(await budgets.advance(communityId, 'account', at(1), at(1), 2)).toBe(true);
    expect(await budgets.advance(communityId, 'account', at(1), at(2), 1)).toBe(false);
  });

  it('keeps the breaker of an account, and refuses the word of a sender that another has followed', async () => {
    const { budgets } = repositories();
    const [here, elsewhere] = [freshId('community'), freshId('community')];
    const breaker: Breaker = { ...calmBreaker, reason: 'throttled', step: 2, until: at(300), unknowns: 1 };
    expect(await budgets.findBreaker(here, 'a')).toBeNull();
    expect(await budgets.saveBreaker(here, 'a', breaker, 2)).toBe(true);
    expect(await budgets.findBreaker(here, 'a')).toEqual(breaker);
    expect(await budgets.saveBreaker(here, 'a', calmBreaker, 1)).toBe(false);
    expect(await budgets.findBreaker(here, 'a')).toEqual(breaker);
    expect(await budgets.saveBreaker(here, 'a', calmBreaker, 2)).toBe(true);
    expect(await budgets.saveBreaker(here, 'a', { ...breaker, step: 3 }, 3)).toBe(true);
    expect(await budgets.findBreaker(here, 'a')).toMatchObject({ step: 3 });
    expect(await budgets.findBreaker(here, 'b')).toBeNull();
    expect(await budgets.findBreaker(elsewhere, 'a')).toBeNull();
    expect(await budgets.saveBreaker(elsewhere, 'a', breaker, 1)).toBe(true);
  });
});
