import fc from 'fast-check';
import type { Grid } from '../../../../server/core/grid/grid';
import type { BuildingMove, PostChange } from '../../../../server/core/grid/grid-history';
import { changeInstants, gridAt } from '../../../../server/core/grid/grid-at';
import { gridVersionAt } from '../../../../server/core/grid/grid-version';
import { holdersEver } from '../../../../server/core/grid/holders-ever';
import { withMoves } from '../../../../server/core/grid/with-moves';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { aGrid } from './a-grid';

const seed = Number(process.env['SEED'] ?? 20260615);
const midnight = atShanghai('2026-06-15', '00:00');
const justBefore = new Date(midnight.getTime() - 1);

const aMove = (changes: Partial<BuildingMove> = {}): BuildingMove => ({
  ...{ id: 'm-1', buildingId: 'b7', areaId: 'yi', from: midnight, fromAreaId: null },
  ...changes,
});
const aChange = (changes: Partial<PostChange> = {}): PostChange => ({
  ...{ id: 'p-1', postId: 'area-jia', aId: 'li-qiang', bId: 'wang-fang', from: midnight },
  ...changes,
});

function dated(buildingMoves: readonly BuildingMove[], postChanges: readonly PostChange[] = []): Grid {
  const { buildings, posts } = aGrid();
  return { ...aGrid(), history: { buildings, posts, buildingMoves, postChanges } };
}

const areaOf = (grid: Grid, id = 'b7') => grid.buildings.find((building) => building.id === id)?.areaId;
const holdersIn = (grid: Grid) => {
  const post = grid.posts.find(({ id }) => id === 'area-jia');
  return [post?.aId, post?.bId];
};

describe('the grid as of an instant', () => {
  it('is what it is when nothing was ever dated', () => {
    const grid = aGrid();
    expect(gridAt(grid, midnight)).toBe(grid);
    expect(gridVersionAt(grid, midnight)).toEqual({ number: 1, since: null });
  });

  it('has 7栋 in 片区甲 until the last millisecond before midnight and in 片区乙 from midnight on', () => {
    const grid = dated([aMove()]);
    expect(areaOf(gridAt(grid, justBefore))).toBe('jia');
    expect(areaOf(gridAt(grid, midnight))).toBe('yi');
    expect(areaOf(gridAt(grid, midnight), 'b3')).toBe('jia');
  });

  it('has the holders of that instant', () => {
    const grid = dated([], [aChange()]);
    expect(holdersIn(gridAt(grid, justBefore))).toEqual(['wang-fang', 'li-qiang']);
    expect(holdersIn(gridAt(grid, midnight))).toEqual(['li-qiang', 'wang-fang']);
    expect(holdersEver(dated([], [aChange({ aId: 'somebody-new', bId: null })]))).toContain('somebody-new');
  });

  it('counts a version for every instant at which something changes', () => {
    const later = atShanghai('2026-07-01', '00:00');
    const grid = dated([aMove(), aMove({ id: 'm-2', buildingId: 'b3' })], [aChange({ from: later })]);
    expect(changeInstants(grid)).toEqual([midnight, later]);
    expect(gridVersionAt(grid, justBefore)).toEqual({ number: 1, since: null });
    expect(gridVersionAt(grid, midnight)).toEqual({ number: 2, since: midnight });
    expect(gridVersionAt(grid, later)).toEqual({ number: 3, since: later });
  });

  it('still knows where a building was after files came that say where it went', () => {
    const moved = aGrid().buildings.map((building) => ({ ...building, areaId: 'yi' }));
    const grid = withMoves({ ...aGrid(), buildings: moved }, [aMove({ fromAreaId: 'jia' })]);
    expect(areaOf(gridAt(grid, justBefore))).toBe('jia');
    expect(areaOf(gridAt(grid, midnight))).toBe('yi');
  });

  it('lets what was decided last count when two begin at one instant', () => {
    const grid = withMoves(dated([aMove()]), [aMove({ id: 'm-2', areaId: 'jia', fromAreaId: 'yi' })]);
    expect(areaOf(gridAt(grid, midnight))).toBe('jia');
  });

  it('lets pass a move to an area, or of a building, that the files have no more', () => {
    const grid = aGrid();
    expect(withMoves(grid, [aMove({ areaId: 'gone' }), aMove({ buildingId: 'gone' })])).toBe(grid);
  });
});

const hours = fc.integer({ min: 0, max: 48 });
const momentOf = (hour: number) => new Date(midnight.getTime() + hour * 3_600_000);
const anyMoves = fc.array(
  fc.record({
    buildingId: fc.constantFrom('b3', 'b7', 'b11'),
    areaId: fc.constantFrom('jia', 'yi'),
    hour: hours,
  }),
  { maxLength: 8 },
);
const anyChanges = fc.array(
  fc.record({
    postId: fc.constantFrom('area-jia', 'area-yi'),
    aId: fc.constantFrom('wang-fang', 'li-qiang'),
    hour: hours,
  }),
  { maxLength: 6 },
);

describe(`whatever was changed in whatever order (seed ${seed})`, () => {
  it('the grid at an instant is what somebody would have who made each change by hand when its time came', () => {
    fc.assert(
      fc.property(anyMoves, anyChanges, hours, hours, (moves, changes, hour, other) => {
        const grid = dated(
          moves.map((move, index) => aMove({ ...move, id: `m-${index}`, from: momentOf(move.hour) })),
          changes.map((change, index) =>
            aChange({ ...change, id: `p-${index}`, bId: null, from: momentOf(change.hour) }),
          ),
        );
        const areas = new Map(aGrid().buildings.map(({ id, areaId }) => [id, areaId]));
        const leads = new Map(aGrid().posts.map(({ id, aId }) => [id, aId]));
        for (let now = 0; now <= hour; now += 1) {
          for (const move of moves) if (move.hour === now) areas.set(move.buildingId, move.areaId);
          for (const change of changes) if (change.hour === now) leads.set(change.postId, change.aId);
        }
        const then = gridAt(grid, momentOf(hour));
        expect(new Map(then.buildings.map(({ id, areaId }) => [id, areaId]))).toEqual(areas);
        expect(new Map(then.posts.map(({ id, aId }) => [id, aId]))).toEqual(leads);
        // The grid of one instant gives that of any other: nothing is forgotten on the way.
        expect(gridAt(gridAt(grid, momentOf(other)), momentOf(hour))).toEqual(then);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('nothing changes between two instants of change', () => {
    fc.assert(
      fc.property(anyMoves, hours, (moves, hour) => {
        const grid = dated(
          moves.map((move, index) => aMove({ ...move, id: `m-${index}`, from: momentOf(move.hour) })),
        );
        const at = momentOf(hour);
        const since =
          changeInstants(grid)
            .filter((instant) => instant <= at)
            .at(-1) ?? new Date(0);
        expect(gridAt(grid, at)).toEqual(gridAt(grid, since));
      }),
      { seed, numRuns: 200 },
    );
  });
});
