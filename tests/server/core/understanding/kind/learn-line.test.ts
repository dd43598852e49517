import { learnLine } from '../../../../../server/core/understanding/kind/learn-line';

const examples = (rows: readonly (readonly number[])[]) => ({
  start: Uint32Array.from([0, ...rows.map((_, at) => (at + 1) * (rows[0]?.length ?? 0))]),
  grams: Int32Array.from(rows.flatMap((row) => row.map((_, gram) => gram))),
  values: Float32Array.from(rows.flat()),
});
const precise = { passes: 500, precision: 1e-9, seed: 1 };

describe('the line between two kinds', () => {
  // min w²/2 + C(1-w)² + C(1-w)² over one gram, one text on each side: w = 4C / (1 + 4C).
  it.each([
    [0.25, 0.5],
    [1, 0.8],
    [4, 16 / 17],
  ])('is the one worked out by hand for C = %p', (cost, expected) => {
    const weights = learnLine(examples([[1], [-1]]), {
      ...{ rows: Int32Array.of(0, 1), isOwn: Uint8Array.of(1, 0), width: 1 },
      ...{ ownCost: cost, otherCost: cost, ...precise },
    });
    expect(weights[0]).toBeCloseTo(expected, 5);
  });

  // Two texts of two grams that do not meet: each gram alone gives w = 2C / (1 + 2C) towards its side.
  it('gives each side its own cost', () => {
    const weights = learnLine(
      examples([
        [1, 0],
        [0, 1],
      ]),
      {
        ...{ rows: Int32Array.of(0, 1), isOwn: Uint8Array.of(1, 0), width: 2 },
        ...{ ownCost: 2, otherCost: 0.5, ...precise },
      },
    );
    expect(weights[0]).toBeCloseTo(0.8, 5);
    expect(weights[1]).toBeCloseTo(-0.5, 5);
  });

  it('learns only from the rows it is given', () => {
    const task = { isOwn: Uint8Array.of(1, 0, 1), width: 1, ownCost: 1, otherCost: 1, ...precise };
    const two = learnLine(examples([[1], [-1]]), { ...task, rows: Int32Array.of(0, 1) });
    const three = learnLine(examples([[1], [-1], [-1]]), { ...task, rows: Int32Array.of(0, 1) });
    expect(three).toEqual(two);
  });
});
