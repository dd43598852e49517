import { boundaryVerb } from '../../../../server/cli/grid/boundary-verb';
import type { OnTheGrid } from '../../../../server/cli/grid/on-the-grid';
import { parseMoment } from '../../../../server/cli/grid/parse-moment';
import { whoVerb } from '../../../../server/cli/grid/who-verb';
import { announcedYears } from '../../../support/calendar-of';
import { countIds } from '../../../support/count-ids';
import { setUpStore } from '../../../support/set-up-store';

const wish = {
  ...{ buildings: ['8'], to: '乙片', from: '2026-06-15 00:00', by: '何主任', confirm: false },
};

async function setUp() {
  const { clock, communityId, repositories } = await setUpStore();
  const said: string[] = [];
  const newId = countIds('boundary');
  const deps = async (): Promise<OnTheGrid> => ({
    ...{
      clock,
      repositories,
      newId,
      knownYears: announcedYears,
      grid: await repositories.grid.load(communityId),
    },
    write: (line) => void said.push(line),
    refuse: (words) => {
      said.push(words);
      return 1;
    },
  });
  return {
    said,
    outboxes: async () =>
      (await repositories.boundaryChanges.list(communityId)).map(({ outbox }) => outbox.length),
    who: async (at?: string, building = '8栋', kind = 'G') =>
      whoVerb(await deps(), { building, kind, ...(at !== undefined && { at }) }),
    boundary: async (changes: Partial<typeof wish> = {}) =>
      boundaryVerb(await deps(), { ...wish, ...changes }),
  };
}

describe('yimen who', () => {
  it('says who answers and why, now when no time is given', async () => {
    const { who, said } = await setUp();
    expect(await who()).toBe(0);
    expect(said[0]).toBe('8栋 6月9日10:00：王芳负责。');
    expect(said).toHaveLength(4);
  });

  it.each([
    ['99', undefined, 'G', '没有“99”这栋楼。'],
    ['8', '2026-02-30 10:00', 'G', '时间写作 2026-06-09 14:00。'],
    ['8', undefined, '灯', 'kind 只能是'],
  ])('says why it has no answer: %s %s %s', async (building, at, kind, words) => {
    const { who, said } = await setUp();
    expect(await who(at, building, kind)).toBe(1);
    expect(said[0]).toContain(words);
  });
});

describe('yimen boundary', () => {
  it('shows what it would do, and does it only with --confirm; the sweep sends what it says', async () => {
    const { boundary, who, said, outboxes } = await setUp();
    expect(await boundary()).toBe(0);
    expect(said[0]).toBe('预览：8栋6月15日00:00起由甲片划归乙片。');
    expect(await outboxes()).toEqual([]);
    expect(await boundary({ confirm: true })).toBe(0);
    expect(await outboxes()).toEqual([5]);
    said.length = 0;
    await who('2026-06-14 23:59');
    await who('2026-06-15 00:00');
    expect(said.filter((line) => line.startsWith('8栋'))).toEqual([
      '8栋 6月14日23:59：王芳负责。',
      '8栋 6月15日00:00：陈刚负责。',
    ]);
  });

  it.each([
    [{ by: '王芳' }, '由街道或社区书记定'],
    [{ by: '张三' }, '没有“张三”'],
    [{ from: '2026-06-08 00:00' }, '不能改过去'],
    [{ from: '明天' }, '时间写作'],
    [{ to: '甲片' }, '没有改动'],
  ])('says why not: %j', async (changes, words) => {
    const { boundary, said, outboxes } = await setUp();
    expect(await boundary({ ...changes, confirm: true })).toBe(1);
    expect(said.at(-1)).toContain(words);
    expect(await outboxes()).toEqual([]);
  });
});

it('a moment is a day that there is and a time of it', () => {
  expect(parseMoment('2026-06-09 14:00')).toEqual(new Date('2026-06-09T06:00:00Z'));
  for (const words of ['2026-06-31 14:00', '2026-06-09', '2026-06-09 24:00', '14:00', '']) {
    expect(parseMoment(words)).toBeNull();
  }
});
