import { createWrongTokens, mostAddresses } from '../../../../server/http/callers/wrong-tokens';

const right = async () => 'wang-fang';
const wrong = async () => null;

describe('wrong tokens of one address', () => {
  const setUp = () => {
    const clock = { ms: 1_000_000 };
    const tokens = createWrongTokens({ nowMs: () => clock.ms });
    let looks = 0;
    const look = (find: () => Promise<string | null>) => () => {
      looks += 1;
      return find();
    };
    return {
      clock,
      try: async (hash: string | null, find = wrong as () => Promise<string | null>, from = '10.0.0.1') =>
        tokens.try(from, hash, look(find)),
      /** Ten wrong ones, a second apart. */
      useUp: async (from = '10.0.0.1') => {
        for (let count = 0; count < 10; count += 1) {
          await tokens.try(from, `guess-${String(count)}`, look(wrong));
          clock.ms += 1_000;
        }
      },
      looks: () => looks,
    };
  };

  it('are looked for ten times; the eleventh waits until the first is a minute old, and is not looked for', async () => {
    const town = setUp();
    await town.useUp();
    expect(await town.try('more')).toEqual({ kind: 'too-many', waitSeconds: 50 });
    expect(await town.try(null)).toEqual({ kind: 'too-many', waitSeconds: 50 });
    expect(town.looks()).toBe(10);
    town.clock.ms += 50_000;
    expect(await town.try('more')).toEqual({ kind: 'wrong' });
    expect(await town.try('again')).toEqual({ kind: 'too-many', waitSeconds: 1 });
  });

  it('count when nothing is shown, and cost no look', async () => {
    const town = setUp();
    for (let count = 0; count < 10; count += 1) expect((await town.try(null)).kind).toBe('wrong');
    expect((await town.try(null)).kind).toBe('too-many');
    expect(town.looks()).toBe(0);
  });

  it('shut out nobody who was let in before, and no other address; a new one waits', async () => {
    const town = setUp();
    await town.try('good', right);
    await town.useUp();
    expect(await town.try('good', right)).toEqual({ kind: 'right', found: 'wang-fang' });
    expect((await town.try('new', right)).kind).toBe('too-many');
    expect((await town.try('new', right, '10.0.0.2')).kind).toBe('right');
    expect((await town.try('new', right)).kind).toBe('right');
  });

  it('a token that was right and is ended counts like any wrong one', async () => {
    const town = setUp();
    await town.try('good', right);
    await town.useUp();
    expect((await town.try('good', wrong)).kind).toBe('wrong');
    expect((await town.try('good', wrong)).kind).toBe('too-many');
  });

  it('are ten at most when a hundred come at once; one right token may come a hundred times at once', async () => {
    const town = setUp();
    const hundred = Array.from({ length: 100 }, (_, index) => index);
    const guesses = await Promise.all(hundred.map((index) => town.try(`guess-${String(index)}`)));
    expect(guesses.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
    const calls = await Promise.all(hundred.map(() => town.try('good', right, '10.0.0.2')));
    expect(calls.filter(({ kind }) => kind !== 'right')).toEqual([]);
  });

  it('a look that fails is no wrong token', async () => {
    const town = setUp();
    const away = async (): Promise<null> => {
      throw new Error('store away');
    };
    for (let count = 0; count < 20; count += 1) await expect(town.try('good', away)).rejects.toThrow();
    expect((await town.try('good', right)).kind).toBe('right');
  });

  it('are counted together for all addresses of one IPv6 network', async () => {
    const town = setUp();
    for (let count = 0; count < 10; count += 1)
      await town.try(null, wrong, `2001:db8:1:2::${count.toString(16)}`);
    expect((await town.try(null, wrong, '2001:db8:1:2:ffff::1')).kind).toBe('too-many');
    expect((await town.try(null, wrong, '2001:db8:1:3::1')).kind).toBe('wrong');
    await town.useUp('::ffff:10.0.0.3');
    expect((await town.try(null, wrong, '::ffff:10.0.0.4')).kind).toBe('wrong');
  });

  it('of a thousand addresses are remembered; the one heard of longest ago is forgotten', async () => {
    const town = setUp();
    for (let count = 0; count < 10; count += 1) await town.try(null);
    for (let count = 1; count < mostAddresses; count += 1)
      await town.try(null, wrong, `10.1.${String(count >> 8)}.${String(count & 255)}`);
    expect((await town.try(null)).kind).toBe('too-many');
    await town.try(null, wrong, '10.2.0.1');
    expect((await town.try(null)).kind).toBe('wrong');
  });
});
