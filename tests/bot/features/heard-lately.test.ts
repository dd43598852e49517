import { createHeardLately } from '../../../bot/features/heard-lately';
import { randomNumbers } from '../../support/random-numbers';

const windowMs = 60_000;

describe('who has written lately', () => {
  it('is unknown until a whole minute was heard', () => {
    const heard = createHeardLately(windowMs);
    expect(heard.note('zhang', new Date(0))).toBe(Infinity);
    expect(heard.note('zhang', new Date(59_999))).toBe(Infinity);
    expect(heard.note('li', new Date(60_000))).toBe(1);
  });

  it('forgets who has not written for two minutes', () => {
    const heard = createHeardLately(windowMs);
    for (let index = 0; index < 5; index += 1) heard.note('zhang', new Date(index));
    expect(heard.note('zhang', new Date(130_000))).toBe(1);
  });

  it.each([1, 2, 3])('never counts too few (seed %i)', (seed) => {
    const random = randomNumbers(seed);
    const heard = createHeardLately(windowMs);
    const said: { readonly who: string; readonly ms: number }[] = [];
    let ms = 0;
    for (let index = 0; index < 2_000; index += 1) {
      ms += Math.floor(random() * (random() < 0.02 ? 150_000 : 4_000));
      // What waited somewhere comes with an earlier time.
      const saidMs = random() < 0.1 ? ms - Math.floor(random() * 30_000) : ms;
      const who = `p${Math.floor(random() * 5)}`;
      const counted = heard.note(who, new Date(saidMs));
      said.push({ who, ms: saidMs });
      const really = said.filter((one) => one.who === who && one.ms > saidMs - windowMs && one.ms <= saidMs);
      expect(counted).toBeGreaterThanOrEqual(really.length);
    }
  });
});
