import type { AddressLabel } from '../../server/core/understanding/address/address-labels';
import type { AddressLessons } from '../../server/core/understanding/address/training/train-address-model';
import type { TaggedText } from '../../server/core/understanding/address/training/tagged-text';

const roads = ['青藤路', '望星街', '白鹭南路', '石桥巷', '长虹大道'];
const estates = ['云栖小苑', '柳岸家园', '金麦公寓', '清荷花园'];

/** An address from its parts, as `['road', '青藤路']`. */
export function aTaggedAddress(...said: readonly (readonly [AddressLabel, string])[]): TaggedText {
  let text = '';
  const parts = said.map(([label, words]) => {
    const from = text.length;
    text += words;
    return { label, from, to: text.length };
  });
  return { text, parts };
}

/** Enough invented addresses and pairs to learn a pattern from, and nobody's door. */
export function inventedLessons(count = 60): AddressLessons {
  const addresses = Array.from({ length: count }, (_, at) =>
    aTaggedAddress(
      ['road', roads[at % roads.length] ?? ''],
      ['roadno', `${String(1 + ((at * 7) % 90))}号`],
      ['poi', estates[at % estates.length] ?? ''],
      ['houseno', `${String(1 + (at % 12))}幢`],
      ['cellno', `${String(1 + (at % 4))}单元`],
      ['roomno', `${String(101 + ((at * 101) % 900))}室`],
    ),
  );
  const pairs = addresses.flatMap(({ text }, at) => {
    const other = addresses[(at + 3) % count]?.text ?? '';
    return [
      { a: text, b: text, relation: 'same' as const },
      { a: text, b: other, relation: 'different' as const },
    ];
  });
  const divisions = { provinces: ['江苏省'], cities: ['苏州市'], areas: ['吴中区'], streets: ['木渎镇'] };
  return { addresses, pairs, divisions };
}
