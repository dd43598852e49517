import { packModel } from '../../../../../server/core/understanding/kind/pack-model';
import { trainKinds } from '../../../../../server/core/understanding/kind/train-kinds';
import { createGuessKind } from '../../../../../server/core/understanding/kind/create-guess-kind';
import { someSamples } from './some-samples';

describe('learning kinds', () => {
  it('tells messages it has not seen', () => {
    const guess = createGuessKind(trainKinds(someSamples(), { seed: 1 }).model);
    expect(guess('3栋门前水管又漏水').topic).toBe('water');
    expect(guess('村口的路灯一直不亮').topic).toBe('light');
    expect(guess('大爷家后面全是垃圾').topic).toBe('rubbish');
  });

  it('gives the same bytes for the same samples and seed', () => {
    const bytes = () => packModel(trainKinds(someSamples(), { seed: 7 }).model);
    expect(bytes()).toEqual(bytes());
  });

  it('says how many of the texts it held back were right, and whom it leaves to a person', () => {
    const { model, texts, accuracy } = trainKinds(someSamples(), { seed: 1 });
    expect(texts).toBe(72);
    expect(accuracy).toBeGreaterThan(0.9);
    expect(model.curve.map(({ referred }) => referred)).toContain(0.1);
    expect(model.curve.find(({ referred }) => referred === 0.1)?.confidence).toBe(model.referBelow);
  });

  it('keeps topics of the catalogue apart by what their rules find as well', () => {
    const samples = ['楼道灯不亮', '楼道灯坏了'].map((text) => ({ label: 'stairwell-light', texts: [text] }));
    const others = ['停水了', '家里没水'].map((text) => ({ label: 'no-water', texts: [text] }));
    const { model } = trainKinds([...samples, ...others], { seed: 1 });
    expect(model.grams.readsRules).toBe(true);
    expect(createGuessKind(model)('水龙头一滴都不出').topic).toBe('no-water');
  });

  it.each([
    ['no sample', []],
    ['one label', [{ label: 'water', texts: ['停水了'] }]],
  ])('refuses %s', (_, samples) => {
    expect(() => trainKinds(samples, { seed: 1 })).toThrow(
      expect.objectContaining({ code: 'kind.nothing-to-learn' }),
    );
  });

  it('does with two messages, and says that nothing was held back', () => {
    const samples = [
      { label: 'water', texts: ['停水了'] },
      { label: 'light', texts: ['灯坏了'] },
    ];
    const guess = createGuessKind(trainKinds(samples, { seed: 1 }).model);
    expect(guess('又停水').topic).toBe('water');
  });
});
