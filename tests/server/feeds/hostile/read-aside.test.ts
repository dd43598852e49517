import { adapterOf } from '../../../../server/feeds/poll/adapter-of';
import { readAside } from '../../../../server/feeds/poll/read-aside';
import { goodAnswers, hostileAnswers, type BigAnswer } from './big-answers';
import { longestHold } from './main-thread-time';

jest.setTimeout(60_000);

const mostHeldMs = 50;

const readBoth = async ({ source, bytes }: BigAnswer) => ({
  aside: await readAside(source)?.(bytes, null),
  here: await adapterOf(source)?.(bytes, null),
});

describe('a big answer in', () => {
  it.each(goodAnswers)('$name says in a thread what it says in the process', async (answer) => {
    expect(answer.bytes.length).toBeGreaterThan(100 * 1024);
    const { aside, here } = await readBoth(answer);
    expect(here?.kind).toBe('items');
    expect(aside).toEqual(here);
  });

  it.each(hostileAnswers)('$name that is hostile holds nobody up', async ({ source, bytes }) => {
    let least = Infinity;
    // The process tidies up its own memory now and then; not three times just here.
    for (let attempt = 0; attempt < 3 && least > mostHeldMs; attempt += 1) {
      const held = await longestHold(async () => {
        expect(await readAside(source)?.(bytes, null)).toMatchObject({ kind: 'unreadable' });
      });
      least = Math.min(least, held);
    }
    expect(least).toBeLessThan(mostHeldMs);
  });

  it('a shape that no adapter knows is read by nobody', () => {
    expect(readAside({ adapter: 'telegram', selectors: null })).toBeNull();
    expect(readAside({ adapter: 'list-page', selectors: '{}' })).toBeNull();
  });
});
