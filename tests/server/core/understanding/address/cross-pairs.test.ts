import { createComparePlaces } from '../../../../../server/core/understanding/address/create-compare-places';
import { crossPairs } from '../../../../../server/core/understanding/address/training/cross-pairs';
import { learnPairs } from '../../../../../server/core/understanding/address/training/learn-pairs';
import { inventedLessons } from '../../../../support/invented-addresses';

const { pairs } = inventedLessons(60);
const parse = (text: string) => ({
  parts: [{ label: 'poi' as const, text, from: 0, to: text.length }],
  confidence: 1,
});
const learning = { parse, texts: [], seed: 3, forestRounds: 20 };

describe('learning to compare places', () => {
  it('judges every pair once, by a model that has not seen the address sought', () => {
    const crossed = crossPairs(pairs, 3, learning);
    expect(crossed).toHaveLength(pairs.length);
    const right = crossed.filter(({ relation, guess }) => guess.relation === relation);
    expect(right.length / pairs.length).toBeGreaterThan(0.95);
  });

  it('gives the same answers from the same pairs and seed', () => {
    const [one, other] = [learnPairs(pairs, learning), learnPairs(pairs, learning)];
    expect(other).toEqual(one);
    const compare = createComparePlaces(one, parse);
    expect(compare('青藤路1号', '青藤路1号').relation).toBe('same');
  });
});
