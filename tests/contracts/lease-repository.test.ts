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
});
