import { createRuleUnderstanding } from '../../../../server/core/understanding/create-rule-understanding';
import type { Building, Grid } from '../../../../server/core/grid/grid';
import { aGrid } from './a-grid';
import { leastCpuMs } from '../../../support/least-cpu-ms';

const { findPlace, understand } = createRuleUnderstanding();
const base = aGrid();
const village: Grid = {
  ...base,
  buildings: base.buildings.map((building, index) => ({
    ...building,
    village: index < 8 ? '大沟村' : '柳湾村',
  })),
  places: [
    { id: 'plaza', name: '文化广场', aliases: ['广场'], areaId: 'yi', buildingId: 'b-3', village: null },
    { id: 'bridge', name: '桥头', aliases: ['大沟桥'], areaId: 'yi', buildingId: null, village: '柳湾村' },
  ],
};
const inEstate =
  (estate: string, areaId: string) =>
  (number: number): Building => ({
    id: `${estate}-${number}`,
    number: String(number),
    areaId,
    village: null,
    units: 2,
    aliases: [],
    estate,
  });
const estates: Grid = {
  ...base,
  buildings: [
    ...[1, 2, 5].map(inEstate('一期南区', 'jia')),
    ...[1, 5, 9].map(inEstate('一期北区', 'jia')),
    ...[3, 5].map(inEstate('二期', 'yi')),
  ],
};
const labelIn = (text: string, grid: Grid) => findPlace(text, { grid }).place?.label ?? null;

describe('villages, groups and public places', () => {
  test.each([
    ['大沟村2组7号没水了', '大沟村2组7号'],
    ['大沟二组七号', '大沟村2组7号'],
    ['柳湾村第三村民小组', '柳湾村3组'],
    ['2组7号门口路灯不亮', '2组7号'],
    ['柳湾村的水渠', '柳湾村'],
    ['文化广场的健身器材坏了', '文化广场'],
    ['广场那边', '文化广场'],
    ['大沟桥护栏断了', '桥头'],
    ['3栋旁边的文化广场', '3栋'],
    ['廿一栋', null],
    ['十栋幺单元', '10栋1单元'],
    ['三洞501', '3栋501'],
    ['三动二单元', '3栋2单元'],
    ['三好楼2单元', '3栋2单元'],
    ['三號樓二單元', '3栋2单元'],
    ['第3党小组开会', null],
    ['分成三组', null],
    ['一组照片', null],
    ['2组7号晚上停电', null],
    ['三洞桥', null],
  ])('%j is %s', (text, label) => expect(labelIn(text, village)).toBe(label));

  test('a place says how sure it is and by which words it was found', () => {
    expect(findPlace('桥头的灯', { grid: village }).place).toMatchObject({
      areaId: 'yi',
      buildingId: null,
      publicPlaceId: 'bridge',
      village: '柳湾村',
      evidence: ['桥头'],
    });
    expect(findPlace('住3栋2单元501，灯坏了', { grid: village }).place).toMatchObject({
      confidence: 0.97,
      evidence: ['3栋2单元501'],
    });
    expect(findPlace('广场', { grid: village }).place).toMatchObject({ areaId: 'jia', village: '大沟村' });
  });

  test('a unit or a door alone is a part, and no place', () => {
    expect(findPlace('2单元401的灯坏了', { grid: village })).toEqual({
      place: null,
      unknownPlace: null,
      part: { unit: '2', door: '401' },
    });
  });

  test('a name in small talk makes no matter of it', () => {
    expect(understand('桥头卖的桃子太甜了', { grid: village }).kind).toBe('chatter');
  });
});

describe('two estates with the same numbers', () => {
  test.each([
    ['一期南区5栋2单元101', '一期南区5栋2单元101'],
    ['1期南区的5栋', '一期南区5栋'],
    ['南区5栋', '一期南区5栋'],
    ['二期5栋', '二期5栋'],
    ['5栋漏水，是北区的', '一期北区5栋'],
    ['9栋', '一期北区9栋'],
    ['二期停水了', '二期'],
  ])('%j is %s', (text, label) => expect(labelIn(text, estates)).toBe(label));

  test('a number that both have, and no estate, gives both', () => {
    const found = findPlace('5栋1单元路灯坏了', { grid: estates });
    expect(found.place).toBeNull();
    expect(found.unknownPlace).toBeNull();
    expect(found.choices?.map(({ label }) => label)).toEqual([
      '一期南区5栋1单元',
      '一期北区5栋1单元',
      '二期5栋1单元',
    ]);
  });

  test('a building that the estate does not have is unknown, though another has it', () => {
    expect(findPlace('南区9栋漏水', { grid: estates })).toEqual({ place: null, unknownPlace: '一期南区9栋' });
  });

  test('an estate the community does not have is unknown', () => {
    expect(findPlace('三期南门路灯不亮', { grid: base })).toMatchObject({
      place: null,
      unknownPlace: '三期南门',
    });
  });
});

describe('any text', () => {
  test.each(['3', '3栋', '2组', '一期', '大沟村', '广场', '五', '3-', '一'])(
    'of 64 kB of %j is read in time',
    (unit) => {
      const text = unit.repeat(Math.ceil(65_536 / unit.length));
      const read = () => [findPlace(text, { grid: village }), understand(text, { grid: estates })];
      expect(leastCpuMs(read)).toBeLessThan(150);
    },
  );

  test('of 5,000 matters is one matter', () => {
    const text = '路灯坏了，还有垃圾没人收，另外停水了；井盖丢了。医保怎么交？'.repeat(1_000);
    const understood = understand(text, { grid: village });
    expect(leastCpuMs(() => understand(text, { grid: village }))).toBeLessThan(150);
    expect(understood.kind === 'matters' ? understood.matters.length : 0).toBeLessThanOrEqual(5);
  });
});
