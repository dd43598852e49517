import {
  findDuplicates,
  type OpenMatter,
  type SaidMatter,
} from '../../../../../server/core/understanding/duplicates/find-duplicates';

const at = new Date('2026-06-09T10:00:00+08:00');
const place = (buildingId: string | null, unit: string | null = null) => ({
  ...{ areaId: 'jia', buildingId, unit, door: null, label: '' },
});
const said = (changes: Partial<SaidMatter> = {}): SaidMatter => ({
  ...{ topicId: 'stairwell-light', guessIds: [], requestClass: 'G', place: place('3', '2') },
  text: '二单元的灯不亮了',
  ...changes,
});
const open = (changes: Partial<OpenMatter> = {}): OpenMatter => ({
  ...{ id: 'one', topicId: 'stairwell-light', topicLabel: '楼道灯不亮', requestClass: 'G' },
  ...{ place: place('3', '2'), text: '楼道灯坏了', openedAt: new Date('2026-06-09T08:00:00+08:00') },
  isHotSpot: false,
  ...changes,
});
const sure = (one: SaidMatter, other: OpenMatter) => findDuplicates(one, [other], at)[0]?.confidence ?? 0;

describe('what is open and may be the same', () => {
  it('is of the same kind at the same place, with its evidence', () => {
    expect(findDuplicates(said(), [open()], at)).toEqual([
      { id: 'one', confidence: expect.any(Number), evidence: ['楼道灯不亮'] },
    ]);
    expect(sure(said(), open())).toBeGreaterThan(0.8);
  });

  it('is nothing in another building or another unit, and nothing where nobody knows the place', () => {
    expect(sure(said(), open({ place: place('4', '2') }))).toBe(0);
    expect(sure(said(), open({ place: place('3', '1') }))).toBe(0);
    expect(sure(said(), open({ place: place('3') }))).toBeGreaterThan(0.8);
    expect(sure(said({ place: null }), open())).toBe(0);
  });

  it('may be another guess, or another kind of one family when the words agree', () => {
    const drains = { topicId: 'drainage', topicLabel: '下水道堵塞', text: '下水道堵了，污水漫出来' };
    const sewage = said({ topicId: 'sewage', requestClass: 'U', text: '污水从下水道漫出来了' });
    expect(sure(sewage, open(drains))).toBeGreaterThan(0.55);
    expect(sure({ ...sewage, text: '院子里臭得很' }, open(drains))).toBe(0);
    const unsure = said({ topicId: null, guessIds: ['lift', 'stairwell-light'], text: '楼道灯好像坏了' });
    expect(sure(unsure, open())).toBeGreaterThan(0.55);
  });

  it('is each person’s own when it is a question, an application or an opinion, and never a danger', () => {
    for (const requestClass of ['Q', 'S', 'O', 'E', 'M'] as const) {
      expect(sure(said({ requestClass }), open())).toBe(0);
      expect(sure(said(), open({ requestClass }))).toBe(0);
    }
  });

  it('was opened within the time of its class', () => {
    const days = (count: number) => new Date(at.getTime() - count * 24 * 3_600_000);
    expect(sure(said(), open({ openedAt: days(29) }))).toBeGreaterThan(0.8);
    expect(sure(said(), open({ openedAt: days(31) }))).toBe(0);
    const water = { topicId: 'no-water', requestClass: 'U', text: '停水' } as const;
    expect(sure(said(water), open({ ...water, openedAt: days(4) }))).toBe(0);
  });

  it('may lie in another building of the area only once many said that it stopped', () => {
    const water = { topicId: 'no-water', requestClass: 'U', text: '停水了' } as const;
    const there = { ...water, place: place('5') };
    expect(sure(said(water), open(there))).toBe(0);
    expect(sure(said(water), open({ ...there, isHotSpot: true }))).toBeGreaterThan(0.8);
    expect(sure(said(), open({ place: place('5'), isHotSpot: true }))).toBe(0);
  });

  it('comes surest first', () => {
    const found = findDuplicates(
      said({ text: '楼道灯坏了' }),
      [open({ id: 'less', text: '黑' }), open({ id: 'more' })],
      at,
    );
    expect(found.map(({ id }) => id)).toEqual(['more', 'less']);
  });
});
