import { householdKinds } from '../../../../server/core/coverage/matter-kind';
import { proveCoverage } from '../../../../server/core/coverage/prove-coverage';
import type { CoverageFinding } from '../../../../server/core/coverage/coverage-proof';
import type { DutySlot, Grid, Leave } from '../../../../server/core/grid/grid';
import { toShanghaiIso } from '../../../../server/core/shared/shanghai-time';
import { calendarOf } from '../../../support/calendar-of';
import { aGrid, aPost } from '../grid/a-grid';

const moment = (words: string): Date => new Date(`${words.replace(' ', 'T')}:00+08:00`);
const away = (personId: string, from: string, to: string): Leave => ({
  ...{ id: `leave-${personId}`, personId, from: moment(from), to: moment(to) },
});
const onDuty = (id: string, personId: string, from: string, to: string): DutySlot => ({
  ...{ id, personId, from: moment(from), to: moment(to), confirmedAt: moment('2026-06-01 09:00') },
});

/** 银杏苑 without its building that has no village post, from Tuesday midnight on. */
function prove(changes: Partial<Grid> = {}, from = '2026-06-09 00:00', days = 14) {
  const grid = { ...aGrid(), ...changes };
  const households = [{ buildingId: 'b3' }, { buildingId: 'b3' }, { buildingId: 'b11' }];
  const calendar = calendarOf(grid);
  return proveCoverage(grid, { from: moment(from), days, households, kinds: householdKinds, calendar });
}

const said = (findings: readonly CoverageFinding[]): readonly string[] =>
  findings.map(({ cause, refs, from, to }) => [minute(from), minute(to), cause, ...refs].join(' '));
const minute = (at: Date): string => toShanghaiIso(at).slice(5, 16).replace('T', ' ');
const classes = (finding: CoverageFinding | undefined): string =>
  [...new Set(finding?.kinds.map((kind) => kind.requestClass))].join('');

describe('the proof of coverage', () => {
  it('is clean for a community in which everybody is there', () => {
    expect(prove()).toMatchObject({ households: 3, kinds: 14, holes: [], overlaps: [] });
  });

  it('stays clean while one holder is away and another acts', () => {
    const leaves = [away('wang-fang', '2026-06-10 00:00', '2026-06-12 00:00')];
    expect(prove({ leaves }).holes).toEqual([]);
  });

  it('stays clean when 王芳 and 李强 are both away: the chain goes on to 赵敏', () => {
    const leaves = ['wang-fang', 'li-qiang'].map((id) => away(id, '2026-06-10 00:00', '2026-06-11 00:00'));
    expect(prove({ leaves }).holes).toEqual([]);
  });

  it('names the very minutes in which everybody of the chain is away', () => {
    const leaves = aGrid().staff.map(({ id }, index) =>
      away(id, `2026-06-10 0${index}:00`, `2026-06-10 1${index}:07`),
    );
    const { holes } = prove({ leaves });
    expect(said(holes.filter(({ cause }) => cause === 'all-away'))).toEqual([
      '06-10 05:00 06-10 10:07 all-away area-jia area-yi',
      '06-10 05:00 06-10 11:07 all-away clerk village-dagou',
    ]);
  });

  it('wants somebody on duty for danger and utility failures when nobody is at work', () => {
    const leaves = ['zhao-min', 'li-qiang'].map((id) => away(id, '2026-06-12 00:00', '2026-06-13 00:00'));
    const { holes } = prove({ leaves });
    expect(said(holes)).toEqual([
      '06-12 00:00 06-12 08:30 no-duty',
      '06-12 12:00 06-12 14:00 no-duty',
      '06-12 17:30 06-13 00:00 no-duty',
    ]);
    expect(classes(holes[0])).toBe('EU');
    expect(holes[0]?.buildingIds).toEqual(['b11', 'b3']);
  });

  it('is content with the roster’s person while the clerks are away, and names the time beyond the slot', () => {
    const leaves = ['zhao-min', 'li-qiang'].map((id) => away(id, '2026-06-19 18:00', '2026-06-20 08:00'));
    const dutySlots = [onDuty('s1', 'chen-gang', '2026-06-19 17:00', '2026-06-20 02:30')];
    expect(said(prove({ leaves, dutySlots }).holes)).toEqual(['06-20 02:30 06-20 08:00 no-duty']);
  });

  it('does not count a slot whose person is away, too', () => {
    const leaves = ['zhao-min', 'li-qiang', 'chen-gang'].map((id) =>
      away(id, '2026-06-19 20:00', '2026-06-19 22:00'),
    );
    const dutySlots = [onDuty('s1', 'chen-gang', '2026-06-19 17:00', '2026-06-20 02:30')];
    expect(said(prove({ leaves, dutySlots }).holes)).toEqual(['06-19 20:00 06-19 22:00 duty-away s1']);
  });

  it('names a slot that nobody confirmed the evening before; one that will be asked later is none', () => {
    const slot = { ...onDuty('s1', 'chen-gang', '2026-06-20 20:00', '2026-06-21 00:00'), confirmedAt: null };
    const dutySlots = [slot];
    expect(prove({ dutySlots }, '2026-06-19 20:29').holes).toEqual([]);
    expect(said(prove({ dutySlots }, '2026-06-19 20:30').holes)).toEqual([
      '06-20 20:00 06-21 00:00 duty-unconfirmed s1',
    ]);
  });

  it('names two people on duty at once, and two posts for one thing', () => {
    const dutySlots = [
      onDuty('s1', 'chen-gang', '2026-06-19 17:00', '2026-06-20 08:00'),
      onDuty('s2', 'zhao-min', '2026-06-20 06:00', '2026-06-20 20:00'),
    ];
    const posts = [...aGrid().posts, aPost({ id: 'again', kind: 'area', areaId: 'yi', aId: 'li-qiang' })];
    const proof = prove({ dutySlots, posts });
    expect(said(proof.overlaps)).toEqual([
      '06-09 00:00 06-23 00:00 two-posts again area-yi',
      '06-20 06:00 06-20 08:00 two-on-duty s1 s2',
    ]);
    expect(proof.overlaps[0]?.buildingIds).toEqual(['b11']);
    expect(proof.holes).toEqual([]);
  });

  it('names a post without a holder, a building without an area, and a village without a post', () => {
    const grid = aGrid();
    const posts = grid.posts
      .filter((post) => post.id !== 'village-dagou')
      .map((post) => (post.id === 'area-yi' ? { ...post, aId: 'gone' } : post));
    const buildings = grid.buildings.map((each) => (each.id === 'b3' ? { ...each, areaId: 'lost' } : each));
    const { holes } = prove({ posts, buildings });
    expect(said(holes)).toEqual([
      '06-09 00:00 06-23 00:00 no-area b3',
      '06-09 00:00 06-23 00:00 no-holder area-yi',
      '06-09 00:00 06-23 00:00 no-post 大沟村',
    ]);
    expect(
      holes[0]?.kinds.filter((kind) => kind.subject === 'land').map((kind) => kind.requestClass),
    ).toEqual(['E']);
  });

  it('looks at boundaries as they will be: a building that moves to an area without a post', () => {
    const { buildings, posts, areas } = aGrid();
    const move = { id: 'm1', buildingId: 'b3', areaId: 'bing', fromAreaId: 'jia' };
    const { holes } = prove({
      areas: [...areas, { id: 'bing', name: '片区丙', shortName: '丙片', codeWord: '银杏丙' }],
      history: {
        ...{ buildings, posts, postChanges: [] },
        buildingMoves: [{ ...move, from: moment('2026-06-15 00:00') }],
      },
    });
    expect(said(holes)).toEqual(['06-15 00:00 06-23 00:00 no-post bing']);
  });
});
