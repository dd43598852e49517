import { matchGuesses } from '../../../../server/core/understanding/match-guesses';
import { splitClauses } from '../../../../server/core/understanding/split-clauses';
import { splitMatters } from '../../../../server/core/understanding/split-matters';
import { allTopicRules } from '../../../../server/core/understanding/topics';

const rulesOf = new Map(allTopicRules().map((rules) => [rules.id, rules]));

describe('a model beside the rules', () => {
  const text = '门口老是黑着,娃没地方耍';
  const guess = (words: string) => ({
    topic: words.includes('黑') ? 'street-light' : 'add-facility',
    confidence: 0.9,
    evidence: [words],
  });

  it('takes a message apart that no rule knows', () => {
    const matchIn = matchGuesses({ text, matchIn: () => [], guess, rulesOf });
    const parts = splitMatters(text, splitClauses(text), matchIn, 4);
    expect(parts.map(({ matches }) => matches[0]?.topic.id)).toEqual(['street-light', 'add-facility']);
  });

  it('leaves it whole when it is not sure, or when it names a topic nobody has', () => {
    for (const changed of [{ confidence: 0.4 }, { topic: 'no-such-topic' }]) {
      const unsure = (words: string) => ({ ...guess(words), ...changed });
      const matchIn = matchGuesses({ text, matchIn: () => [], guess: unsure, rulesOf });
      expect(splitMatters(text, splitClauses(text), matchIn, 4)).toHaveLength(1);
    }
  });

  it('is asked a bounded number of times', () => {
    let asked = 0;
    const long = '灯坏了,水停了,'.repeat(1_000);
    const count = (words: string) => {
      asked += 1;
      return guess(words);
    };
    const matchIn = matchGuesses({ text: long, matchIn: () => [], guess: count, rulesOf });
    splitMatters(long, splitClauses(long), matchIn, 4);
    expect(asked).toBeLessThanOrEqual(24);
  });
});
