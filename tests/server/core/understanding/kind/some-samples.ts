import type { KindSample } from '../../../../../server/core/understanding/kind/sample';

const places = ['门口', '楼下', '村头', '小区里', '河边', '学校旁'];
const ends = ['麻烦看看', '三天了', '没人管', '请处理', '急', '怎么办'];
const matters = new Map([
  ['water', ['水管漏水', '停水了', '自来水发黄', '水龙头没水']],
  ['light', ['路灯不亮', '灯坏了', '灯泡一闪一闪', '晚上黑漆漆没灯']],
  ['rubbish', ['垃圾没人收', '垃圾桶满了', '垃圾堆得发臭', '垃圾乱倒']],
]);

/** Invented messages of three kinds, the same ones every time. */
export function someSamples(): readonly KindSample[] {
  return [...matters].flatMap(([label, said]) =>
    said.flatMap((matter, at) =>
      places.map((place, turn) => ({
        label,
        texts: [`${place}${matter}，${ends[(at + turn) % ends.length] ?? ''}`],
      })),
    ),
  );
}
