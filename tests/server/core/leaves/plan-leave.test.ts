import fc from 'fast-check';
import type { Grid, Leave } from '../../../../server/core/grid/grid';
import { reachableHolder } from '../../../../server/core/grid/reachable-holder';
import { planLeave, type LeaveWish } from '../../../../server/core/leaves/plan-leave';
import { DomainError } from '../../../../server/core/shared/errors';
import { on } from '../../../support/set-up-leaves';
import { setUpStore } from '../../../support/set-up-store';

const now = on('06-09 17:40');

async function demoGrid(): Promise<Grid> {
  return (await setUpStore()).grid;
}

const away = (personId: string, from: string, to: string, substituteId: string | null = null): Leave => ({
  ...{ id: `${personId}/${from}`, personId, from: on(from), to: on(to), substituteId },
});

const wish = (personId: string, substituteId: string | null = null): LeaveWish => ({
  ...{ personId, from: on('06-10 00:00'), to: on('06-11 00:00'), substituteId },
});

function outcome(run: () => { readonly standInId: string | null }): string | null {
  try {
    return run().standInId;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('a leave can be planned', () => {
  test('with the B of the post, or somebody named', async () => {
    const grid = await demoGrid();
    expect(outcome(() => planLeave(grid, wish('wang-fang'), now))).toBe('li-qiang');
    expect(outcome(() => planLeave(grid, wish('wang-fang', 'chen-gang'), now))).toBe('chen-gang');
  });

  test('not while the B is away, not even for an hour of it', async () => {
    const grid = await demoGrid();
    const gone = { ...grid, leaves: [away('li-qiang', '06-10 16:00', '06-10 17:00')] };
    expect(outcome(() => planLeave(gone, wish('wang-fang'), now))).toBe('leaves.nobody-stands-in');
    expect(outcome(() => planLeave(gone, wish('wang-fang', 'chen-gang'), now))).toBe('chen-gang');
    expect(outcome(() => planLeave(gone, wish('wang-fang', 'li-qiang'), now))).toBe('leaves.stand-in-away');
  });

  test('not with oneself, nor in a circle', async () => {
    const grid = await demoGrid();
    expect(outcome(() => planLeave(grid, wish('wang-fang', 'wang-fang'), now))).toBe('leaves.stand-in-self');
    const circle = { ...grid, leaves: [away('li-qiang', '06-10 00:00', '06-11 00:00', 'wang-fang')] };
    expect(outcome(() => planLeave(circle, wish('wang-fang', 'li-qiang'), now))).toBe('leaves.stand-in-away');
    expect(outcome(() => planLeave(circle, wish('wang-fang'), now))).toBe('leaves.nobody-stands-in');
  });

  test('not when the post has the same person as A and B', async () => {
    const grid = await demoGrid();
    const posts = grid.posts.map((post) => (post.id === 'area-jia' ? { ...post, bId: 'wang-fang' } : post));
    expect(outcome(() => planLeave({ ...grid, posts }, wish('wang-fang'), now))).toBe(
      'leaves.nobody-stands-in',
    );
  });

  test('not by whoever stands in for somebody else meanwhile', async () => {
    const grid = await demoGrid();
    const acting = { ...grid, leaves: [away('wang-fang', '06-10 00:00', '06-11 00:00', 'zhao-min')] };
    expect(outcome(() => planLeave(acting, wish('zhao-min'), now))).toBe('li-qiang');
    const both = {
      ...acting,
      leaves: [...acting.leaves, away('li-qiang', '06-10 00:00', '06-11 00:00', 'chen-gang')],
    };
    expect(outcome(() => planLeave(both, wish('zhao-min'), now))).not.toBe('li-qiang');
  });

  test('not twice, not in the past, not for two years', async () => {
    const grid = await demoGrid();
    const known = { ...grid, leaves: [away('wang-fang', '06-10 12:00', '06-12 00:00')] };
    expect(outcome(() => planLeave(known, wish('wang-fang'), now))).toBe('leaves.twice');
    expect(outcome(() => planLeave(grid, { ...wish('wang-fang'), to: now }, now))).toBe('leaves.past');
    const long = { ...wish('wang-fang'), to: new Date('2028-06-10T00:00:00Z') };
    expect(outcome(() => planLeave(grid, long, now))).toBe('leaves.too-long');
  });
});

test('however leaves are planned one after the other, at every hour each post is reached without the end of the chain', async () => {
  const grid = await demoGrid();
  const ids = ['wang-fang', 'li-qiang', 'chen-gang', 'zhao-min'];
  const wishes = fc.array(
    fc.record({
      personId: fc.constantFrom(...ids),
      substituteId: fc.option(fc.constantFrom(...ids)),
      start: fc.integer({ min: 0, max: 40 }),
      hours: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 8 },
  );
  const hourMs = 3_600_000;
  const begin = on('06-10 00:00').getTime();
  fc.assert(
    fc.property(wishes, (planned) => {
      let leaves: readonly Leave[] = [];
      for (const [index, { personId, substituteId, start, hours }] of planned.entries()) {
        const from = new Date(begin + start * hourMs);
        const leave = { personId, substituteId, from, to: new Date(from.getTime() + hours * hourMs) };
        const answer = outcome(() => planLeave({ ...grid, leaves }, leave, now));
        if (answer === null || !answer.startsWith('leaves.'))
          leaves = [...leaves, { id: `l${index}`, ...leave }];
      }
      for (let hour = 0; hour < 72; hour += 1)
        for (const post of grid.posts.filter(({ kind }) => kind === 'area' || kind === 'village')) {
          const at = new Date(begin + hour * hourMs);
          const holder = reachableHolder({ ...grid, leaves }, { post, at, exceptIds: [] });
          expect(['post-a', 'post-b', 'substitute']).toContain(holder?.reasons.at(-1)?.code);
        }
    }),
    { numRuns: 60 },
  );
});
