import { badFrame } from '../../../../server/cli/drill/bad-input/bad-frames';
import { badText } from '../../../../server/cli/drill/bad-input/bad-texts';
import { createDice } from '../../../../server/cli/drill/bad-input/dice';
import { throwFrame } from '../../../../server/cli/drill/bad-input/throw-frame';
import { storeGarbage, throwGarbage } from '../../../../server/cli/drill/bad-input/wire-garbage';
import { freePort } from '../../../../server/cli/drill/harness/free-port';

const many = <T>(make: (seed: number) => T): T[] => Array.from({ length: 500 }, (_, seed) => make(seed));

describe('input that a seed makes up', () => {
  it('is the same for the same seed, and hardly ever twice the same', () => {
    const texts = many((seed) => badText(createDice(seed)));
    expect(many((seed) => badText(createDice(seed)))).toEqual(texts);
    expect(new Set(texts).size).toBeGreaterThan(350);
    expect(texts.every((text) => text.length <= 100_000)).toBe(true);
  });

  it('has half characters, control characters, commands of the bot and long texts in it', () => {
    const texts = many((seed) => badText(createDice(seed)));
    const kinds = [/\p{Surrogate}/u, /\p{Cc}/u, /收到|完成|撤销/, /\$ne|__proto__/, /^.{5000}/su];
    expect(kinds.filter((kind) => !texts.some((text) => kind.test(text)))).toEqual([]);
  });

  it('makes frames and wire bytes of every kind', () => {
    const frames = many((seed) => badFrame(createDice(seed)));
    expect(new Set(frames.map((frame) => typeof frame))).toEqual(new Set(['string', 'object']));
    expect(new Set(many((seed) => storeGarbage(createDice(seed)).toString('hex'))).size).toBe(500);
  });

  it('counts an address where nobody listens as refused, not as a good end', async () => {
    const port = await freePort();
    expect(await throwGarbage({ host: '127.0.0.1', port }, Buffer.from('x'))).toBe('refused');
    expect(await throwFrame(`http://127.0.0.1:${String(port)}`, 'a', 'x')).toBe('refused');
  });
});
