import { learnModel } from '../../../../server/cli/learn/learn-model';
import { splitExamples } from '../../../../server/cli/learn/split-examples';
import { createGuessKind } from '../../../../server/core/understanding/kind/create-guess-kind';
import { toKindModel } from '../../../../server/files/models/to-kind-model';
import { anExample, benchmark, utterances } from '../../../support/kinds-to-learn';

const nothing = { topic: '', confidence: 0, top: [], referred: true, evidence: [] };
const current = createGuessKind(
  toKindModel(learnModel({ current: () => nothing, utterances, benchmark, examples: [] }).model),
);
const local = ['招子不明了', '招子瞎了，摸黑上楼', '招子不着', '招子烧了'];
const many = (count: number, topicId: string, lines: readonly string[]) =>
  Array.from({ length: count }, (_, at) => anExample(at, `${lines[at % lines.length] ?? ''}`, topicId));

describe('learning from what clerks corrected', () => {
  test('teaches words that only people here use, and is not worse', () => {
    const learned = learnModel({
      current,
      utterances,
      benchmark,
      examples: many(40, 'stairwell-light', local),
    });
    expect(learned.isWorse).toBe(false);
    expect(learned.before.own.top1).toBeLessThan(1);
    expect(learned.after.own.top1).toBe(1);
    expect(learned.after.benchmark.top1).toBeGreaterThanOrEqual(learned.before.benchmark.top1 ?? 1);
  });

  test('of corrections that are wrong is worse, and says so', () => {
    const wrong = utterances.map(({ text }, at) => anExample(at, text, 'noise'));
    const learned = learnModel({
      current,
      utterances,
      benchmark,
      examples: [...wrong, ...many(200, 'noise', ['楼道的灯泡坏了', '门口垃圾堆着'])],
    });
    expect(learned.after.benchmark.top1).toBeLessThan(learned.before.benchmark.top1 ?? 0);
    expect(learned.isWorse).toBe(true);
  });

  test('never learns from what it is judged by, and gives the same model twice', () => {
    const examples = many(50, 'rubbish', local);
    const { learned, heldOut } = splitExamples(examples);
    expect(learned.length + heldOut.length).toBe(50);
    expect(heldOut.length).toBeGreaterThan(3);
    // A later correction moves nobody to the other side.
    expect(splitExamples([...examples, anExample(99, 'x', 'noise')]).heldOut).toEqual(
      expect.arrayContaining([...heldOut]),
    );
    const twice = [1, 2].map(() => learnModel({ current, utterances, benchmark, examples }).model);
    expect(twice[0]).toEqual(twice[1]);
  });
});
