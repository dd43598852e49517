import fc from 'fast-check';
import type { MatterKind } from '../../../../server/core/coverage/matter-kind';
import { proveCoverage } from '../../../../server/core/coverage/prove-coverage';
import type { DutySlot, Grid, Leave, Post } from '../../../../server/core/grid/grid';
import { gridAt } from '../../../../server/core/grid/grid-at';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { calendarOf } from '../../../support/calendar-of';
import { aGrid, aPost } from '../grid/a-grid';
import { faultsAt } from './minute-by-minute';

const seed = Number(process.env['SEED'] ?? 20260618);
const minuteMs = 60_000;
// Thursday to Saturday of the Dragon Boat holiday: a staggered evening, a night, a day off.
const start = atShanghai('2026-06-18', '16:00');
const days = 1;
const minutes = days * 24 * 60;
const later = (minute: number): Date => new Date(start.getTime() + minute * minuteMs);

const staffIds = aGrid().staff.map((person) => person.id);
const someone = fc.constantFrom(...staffIds, 'nobody-we-know');
const aPeriod = fc
  .tuple(fc.integer({ min: -300, max: minutes + 60 }), fc.integer({ min: 1, max: 900 }))
  .map(([from, length]) => ({ from: later(from), to: later(from + length) }));

const anyLeave = fc.record({
  personId: fc.constantFrom(...staffIds),
  period: aPeriod,
  substituteId: fc.option(someone),
});
const allAway = aPeriod.map((period) =>
  staffIds.map((personId) => ({ personId, period, substituteId: null })),
);
const leaves = fc
  .tuple(
    fc.array(anyLeave, { maxLength: 6 }),
    fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: allAway }),
    fc.subarray(staffIds),
  )
  .map(([some, together, spared]): Leave[] =>
    [...some, ...together.filter(({ personId }) => !spared.includes(personId))].map(
      ({ period, ...rest }, index) => ({ id: `leave-${index}`, ...rest, ...period }),
    ),
  );
const slots = fc.array(
  fc
    .record({ personId: someone, backupId: fc.option(someone), period: aPeriod, isConfirmed: fc.boolean() })
    .map(({ period, isConfirmed, ...rest }): Omit<DutySlot, 'id'> => ({
      ...{ ...rest, ...period },
      confirmedAt: isConfirmed ? start : null,
    })),
  { maxLength: 4 },
);
const posts = fc
  .record({
    dropped: fc.subarray(['area-yi', 'village-dagou', 'clerk', 'secretary', 'street'], { maxLength: 2 }),
    isDoubled: fc.boolean(),
    vacant: fc.constantFrom('area-jia', 'clerk', null, null),
  })
  .map(({ dropped, isDoubled, vacant }) => (all: readonly Post[]): readonly Post[] => [
    ...all
      .filter((post) => !dropped.includes(post.id))
      .map((post) => (post.id === vacant ? { ...post, aId: 'gone' } : post)),
    ...(isDoubled ? [aPost({ id: 'second', kind: 'area', areaId: 'yi', aId: 'chen-gang' })] : []),
  ]);
const moves = fc.option(fc.integer({ min: 1, max: minutes - 1 }).map(later));

const anyTown = fc
  .record({ leaves, slots, posts, movedAt: moves, homeless: fc.boolean() })
  .map(({ leaves: away, slots: roster, posts: change, movedAt, homeless }): Grid => {
    const grid = aGrid({ posts: change });
    const buildings = grid.buildings.map((building) =>
      building.id === 'b7' ? { ...building, village: null, areaId: homeless ? 'lost' : 'jia' } : building,
    );
    const town = {
      ...{ ...grid, buildings, leaves: away },
      dutySlots: roster.map((slot, index) => ({ ...slot, id: `slot-${index}` })),
    };
    if (!movedAt) return town;
    const move = { id: 'm', buildingId: 'b3', areaId: 'yi', from: movedAt, fromAreaId: 'jia' };
    const history = { buildings, posts: grid.posts, buildingMoves: [move], postChanges: [] };
    return { ...town, history };
  });

// One of each way to find the owner, by day alone and at all hours.
const kinds: readonly MatterKind[] = [
  { requestClass: 'E', subject: 'land' },
  { requestClass: 'U', subject: 'land' },
  { requestClass: 'G', subject: 'living' },
  { requestClass: 'O', subject: 'land' },
  { requestClass: 'Q', subject: 'living' },
];
const buildingIds = ['b3', 'b7', 'b11', 'on-no-list'];
const households = buildingIds.flatMap((buildingId) => [{ buildingId }, { buildingId }]);

describe(`a small community, minute by minute (seed ${seed})`, () => {
  it('has exactly the holes and overlaps that the proof names, from and to the minute', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const calendar = calendarOf(town);
        const dates = ['2026-06-18', '2026-06-19', '2026-06-20'];
        const open = dates.flatMap((date) => calendar.blocks(date, 'with-staggered'));
        const given = { from: start, days, households, kinds, calendar };
        const proof = proveCoverage(town, given);
        const named = new Map<string, Set<string>>();
        for (const finding of [...proof.holes, ...proof.overlaps]) {
          for (let at = finding.from.getTime(); at < finding.to.getTime(); at += minuteMs)
            for (const buildingId of finding.buildingIds)
              for (const { requestClass, subject } of finding.kinds) {
                const key = [at, buildingId, requestClass, subject].join(' ');
                named.set(key, (named.get(key) ?? new Set()).add(finding.cause));
              }
        }
        for (let minute = 0; minute < minutes; minute += 1) {
          const at = later(minute);
          const grid = gridAt(town, at);
          const isOpen = open.some((block) => block.from <= at && at < block.to);
          for (const buildingId of buildingIds)
            for (const kind of kinds) {
              const key = [at.getTime(), buildingId, kind.requestClass, kind.subject].join(' ');
              const told = [...(named.get(key) ?? [])].sort();
              const wanted = faultsAt(grid, isOpen, start, { buildingId, kind, at });
              if (told.join() !== wanted.join())
                throw new Error(`${key}: ${told.join()} not ${wanted.join()}`);
            }
        }
      }),
      { seed, numRuns: Number(process.env['RUNS'] ?? 15) },
    );
  });
});
