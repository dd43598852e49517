import type { KindExample } from '../../server/core/requests/corrected-examples';
import type { Labelled } from '../../server/cli/learn/read-labelled';

const said: Readonly<Record<string, readonly string[]>> = {
  'stairwell-light': [
    '楼道灯不亮',
    '楼梯间灯坏了',
    '楼道里黑，灯泡烧了',
    '单元楼道感应灯没反应',
    '楼道灯一闪一闪',
    '上楼的灯又坏',
  ],
  rubbish: [
    '垃圾没人收',
    '垃圾桶满了好几天',
    '垃圾堆在门口',
    '垃圾车几天没来',
    '桶里垃圾都溢出来',
    '没人清运垃圾',
  ],
  noise: ['半夜施工太吵', '楼上吵得睡不着', '广场舞音响太响', '装修噪音大', '夜里放音乐吵人', '机器轰隆隆吵'],
};
const places = ['3栋', '五号楼', '村口', '我家这边'];

/** A few invented lines of three kinds, enough to learn them by. */
export const utterances: readonly Labelled[] = Object.entries(said).flatMap(([topic, lines]) =>
  lines.flatMap((line) => places.map((place) => ({ text: `${place}${line}`, topic }))),
);

export const benchmark: readonly Labelled[] = [
  { text: '楼道的灯泡坏了', topic: 'stairwell-light' },
  { text: '楼道黑，灯不亮', topic: 'stairwell-light' },
  { text: '垃圾好几天没收', topic: 'rubbish' },
  { text: '门口垃圾堆着', topic: 'rubbish' },
  { text: '夜里吵得不行', topic: 'noise' },
  { text: '音响太吵', topic: 'noise' },
];

/** What a clerk said of a request; the number tells which. */
export const anExample = (number: number, text: string, topicId: string): KindExample => ({
  ...{ communityId: 'yinxing', requestId: `request-${String(number)}`, topicId, text },
  ...{ correctedById: 'zhao-min', at: new Date('2026-06-09T10:00:00+08:00') },
});
