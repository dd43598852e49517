import { askForest } from '../../../../../server/core/understanding/address/pairs/forest';
import { trainForest } from '../../../../../server/core/understanding/address/pairs/train-forest';
import { createDice } from '../../../../../server/core/understanding/kind/dice';

const dice = createDice(5);
const rows = Array.from({ length: 600 }, () => Float64Array.of(dice() * 10, dice(), dice()));
const classOf = (row: Float64Array): number => ((row[0] ?? 0) < 3 ? 0 : (row[1] ?? 0) < 0.5 ? 1 : 2);
const train = () =>
  trainForest(rows, rows.map(classOf), { weights: [1, 1, 1], rounds: 120, random: createDice(1) });

describe('boosted trees', () => {
  it('learn two thresholds', () => {
    const forest = train();
    const right = rows.filter((row) => {
      const shares = askForest(forest, row);
      return shares.indexOf(Math.max(...shares)) === classOf(row);
    });
    expect(right.length / rows.length).toBeGreaterThan(0.95);
  });

  it('give shares that add up to one, and the same forest again', () => {
    const forest = train();
    const shares = askForest(forest, Float64Array.of(1, 0.2, 0.3));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(train()).toEqual(forest);
  });
});
