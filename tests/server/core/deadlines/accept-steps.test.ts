import { acceptLadder } from '../../../../server/core/deadlines/accept-steps';

describe('what happens when nobody accepts', () => {
  it('tells the secretary about a danger after five minutes, the duty officer’s phone with it, and the street after ten', () => {
    expect(acceptLadder.E).toEqual([
      { step: 1, after: { kind: 'wall-minutes', minutes: 5 }, tells: ['secretary'], phoneTaskFor: 'duty' },
      { step: 2, after: { kind: 'wall-minutes', minutes: 10 }, tells: ['street'], phoneTaskFor: null },
    ]);
  });

  it('numbers the steps of every class from one, without a gap', () => {
    for (const steps of Object.values(acceptLadder)) {
      expect(steps.map((each) => each.step)).toEqual(steps.map((_each, index) => index + 1));
    }
  });
});
