import fc from 'fast-check';
import {
  bareWords,
  sharedWords,
  wordSimilarity,
} from '../../../../../server/core/understanding/duplicates/word-similarity';
import { leastCpuMs } from '../../../../support/least-cpu-ms';

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[停水电灯坏了楼道三栋单元没人修]{0,40}$/),
);

describe('how like two texts are', () => {
  it('is the same both ways, between 0 and 1, and 1 for equal texts', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const likeness = wordSimilarity(one, other);
        expect(wordSimilarity(other, one)).toBeCloseTo(likeness, 12);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(wordSimilarity(one, one)).toBe(1);
      }),
    );
  });

  it('leaves out where it is and which number it has', () => {
    expect(bareWords('3栋2单元的灯坏了')).toBe(bareWords('十一栋1单元灯坏了！'));
    expect(wordSimilarity('三号楼没水', '5栋没水了')).toBe(1);
  });

  it('knows one matter in other words from another one', () => {
    const lamp = '楼道里的灯坏了好几天，晚上看不见';
    expect(wordSimilarity(lamp, '楼道灯坏了，晚上看不见路')).toBeGreaterThan(0.6);
    expect(wordSimilarity(lamp, '垃圾没有人收，味道大')).toBeLessThan(0.2);
    expect(sharedWords(lamp, '楼道灯坏了，晚上看不见路')).toEqual(['晚上看不见', '楼道', '灯坏']);
  });

  it.each(['啊', '停水', '3栋', '(', 'a\u0301', '😀'])('takes no time for 64 kB of %s', (piece) => {
    const long = piece.repeat(Math.ceil(65_536 / piece.length));
    const compare = () => [wordSimilarity(long, `${long}了`), sharedWords(long, `${long}了`)];
    expect(leastCpuMs(compare)).toBeLessThan(50);
  });
});
