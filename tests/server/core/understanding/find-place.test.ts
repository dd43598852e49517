import { createRuleUnderstanding } from '../../../../server/core/understanding/create-rule-understanding';
import { aGrid } from './a-grid';

const grid = aGrid();
const { findPlace } = createRuleUnderstanding();
const labelIn = (text: string) => findPlace(text, { grid }).place?.label ?? null;

describe('a place in the words people use', () => {
  test.each([
    ['3栋2单元501', '3栋2单元501'],
    ['3-2-501', '3栋2单元501'],
    ['３－２－５０１', '3栋2单元501'],
    ['3—2—501', '3栋2单元501'],
    ['3/2/501', '3栋2单元501'],
    ['3 2 501', '3栋2单元501'],
    ['三栋二单元五零一', '3栋2单元501'],
    ['三栋二单元五〇一室', '3栋2单元501'],
    ['3号楼2单元501室', '3栋2单元501'],
    ['我家住三号楼二单元', '3栋2单元'],
    ['3号楼', '3栋'],
    ['三栋二单元', '3栋2单元'],
    ['十一栋', '11栋'],
    ['十六幢', '16栋'],
    ['3幢', '3栋'],
    ['3#2单元', '3栋2单元'],
    ['3号2单元501', '3栋2单元501'],
    ['第三栋', '3栋'],
    ['03栋', '3栋'],
    ['3栋501', '3栋501'],
    ['3-501', '3栋501'],
    ['3栋2-501', '3栋2单元501'],
    ['3栋的2单元', '3栋2单元'],
    ['3栋，2单元，501', '3栋2单元501'],
    ['3栋2门501', '3栋2单元501'],
    ['三栋二单园501', '3栋2单元501'],
    ['三懂二单元', '3栋2单元'],
    ['三棟二單元', '3栋2单元'],
    ['3栋楼道灯坏了', '3栋'],
    ['3号楼道灯坏了', '3栋'],
    ['①栋', '1栋'],
    ['B座2单元', '5栋2单元'],
    ['老年公寓301', '5栋301'],
    ['甲片的路灯', '甲片'],
    ['片区甲', '甲片'],
    ['乙片区', '乙片'],
    ['我家3栋2单元501，灯坏了', '3栋2单元501'],
    ['99栋不对，是3栋', '3栋'],
    ['3栋2单元5楼', '3栋2单元'],
    ['3栋停水100户', '3栋'],
  ])('%j is %s', (text, label) => expect(labelIn(text)).toBe(label));

  test.each([
    '2单元501',
    '501',
    '我家在二单元',
    '6-12',
    '2026-06-09',
    '06-09-2026',
    '6-9-2026',
    '13800001111',
    '0571-88886666',
    '110-119',
    '400-800-1234',
    '8:30-11:30',
    '18:00',
    '3-500元',
    '3-500',
    '5-10个人',
    '6月3号',
    '三楼',
    '这一栋',
    '哪栋',
    '几栋楼',
    '1到8栋',
    '',
    '{"$ne":""}',
    '3%-501%',
    '工资3-500块',
  ])('%j is no place', (text) => expect(findPlace(text, { grid }).place).toBeNull());

  test.each([
    ['28-602', '28-602'],
    ['99栋漏水', '99栋'],
    ['我住28栋3单元602', '28栋3单元602'],
    ['3栋9单元', '3栋9单元'],
    ['17号楼', '17号楼'],
    ['丙片路灯坏了', '丙片'],
    ['三十栋停电', '三十栋'],
  ])('%j names a place that is not here: %s', (text, words) =>
    expect(findPlace(text, { grid })).toEqual({ place: null, unknownPlace: words }),
  );

  test('no place at all is neither known nor unknown', () =>
    expect(findPlace('灯坏了', { grid })).toEqual({ place: null, unknownPlace: null }));

  test('a place carries its area, building, unit and door', () =>
    expect(findPlace('十一栋1单元202', { grid }).place).toMatchObject({
      areaId: 'yi',
      buildingId: 'b-11',
      unit: '1',
      door: '202',
      label: '11栋1单元202',
    }));

  test('whatever way a household is written, it reads back', () => {
    const doors = ['101', '302', '501', '1203'];
    const chinese = (digits: string) =>
      [...digits].map((digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('');
    const tens = (n: number) =>
      n < 10 ? chinese(String(n)) : `十${n === 10 ? '' : chinese(String(n - 10))}`;
    for (const { number, units } of grid.buildings)
      for (let unit = 1; unit <= units; unit += 1)
        for (const door of doors) {
          const label = `${number}栋${unit}单元${door}`;
          const spellings = [
            label,
            `${number}-${unit}-${door}`,
            `${number}号楼${unit}单元${door}室`,
            `${number}幢 ${unit}单元 ${door}`,
            `${tens(Number(number))}栋${tens(unit)}单元${chinese(door)}`,
            `我住${number}栋${unit}-${door}，灯坏了`,
            `${number}#${unit}单元${door}户`,
          ];
          for (const spelling of spellings) expect([spelling, labelIn(spelling)]).toEqual([spelling, label]);
        }
  });
});
