import fc from 'fast-check';
import { createGuessKind } from '../../../../../server/core/understanding/kind/create-guess-kind';
import { trainKinds } from '../../../../../server/core/understanding/kind/train-kinds';
import { someSamples } from './some-samples';
import { leastCpuMs } from '../../../../support/least-cpu-ms';

const { model } = trainKinds(someSamples(), { seed: 1 });
const guess = createGuessKind(model);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.stringMatching(/^[水灯垃圾漏不亮没人收，。 a-zA-Z0-9]{0,80}$/),
);

describe('a guess', () => {
  it('is the same whatever was asked in between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = guess(text);
        guess(other);
        expect(guess(text)).toEqual(first);
      }),
    );
  });

  it('has probabilities within 0 and 1, best first, and its own as the first', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { topic, confidence, top, referred } = guess(text);
        const shares = top.map((it) => it.confidence);
        expect(top[0]).toEqual({ topic, confidence });
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares.every((it) => it >= 0 && it <= 1)).toBe(true);
        expect(shares.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(1 + 1e-9);
        expect(referred).toBe(confidence < model.referBelow);
      }),
    );
  });

  it('names letters of the message as its evidence, at most five, longest first', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { evidence } = guess(text);
        expect(evidence.length).toBeLessThanOrEqual(5);
        expect(evidence.every((word) => word !== '' && text.includes(word))).toBe(true);
        const lengths = evidence.map((word) => word.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      }),
    );
    expect(guess('麻烦看看门口的路灯').evidence.join()).toMatch(/灯/);
  });

  it('does not mind width, case, traditional letters, blanks and punctuation', () => {
    const plain = guess('路灯不亮A1');
    for (const same of ['路燈不亮a1', '路灯 不亮，Ａ１', ' 路灯不亮！A 1'])
      expect(guess(same).top).toEqual(plain.top);
  });

  it('is left to a person below the threshold that was asked for', () => {
    expect(createGuessKind(model, { referBelow: 1 })('路灯不亮').referred).toBe(true);
    expect(createGuessKind(model, { referBelow: 0 })('嗯').referred).toBe(false);
    expect(guess('').referred).toBe(true);
  });

  it.each(['水', ' ', '\u{1f600}', '1', '\u0301', 'a水'])('reads 64 kB of %j within 50 ms', (letter) => {
    const text = letter.repeat(65_536 / letter.length);
    expect(leastCpuMs(() => guess(text))).toBeLessThan(50);
  });
});
