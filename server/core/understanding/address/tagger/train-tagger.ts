import { sumForward } from './chain-sums';
import { expectStates } from './expect-states';
import { moveCount, moveOf, moveOffsets, scoreTokens, type TaggerWeights } from './tagger-weights';

export interface TaggedAddress {
  readonly features: readonly Int32Array[];
  readonly states: readonly number[];
}

export interface TaggerTraining {
  readonly labels: number;
  /** The emissions are two to the power of this many. */
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  /** The share of features hidden at each step, so that none is relied on alone. */
  readonly hidden: number;
  /** Numbers from 0 to 1 that the seed decides. */
  readonly random: () => number;
  readonly onRound?: (round: number) => void;
}

const { abs, sqrt } = Math;
/** Gradient below which nothing is learnt. */
const NOTHING = 1e-4;

/** A conditional random field by stochastic gradient with AdaGrad: one seed, one model. */
export function trainTagger(addresses: readonly TaggedAddress[], training: TaggerTraining): TaggerWeights {
  const { labels, bits, rounds, hidden, random } = training;
  const emissions = new Float32Array(2 ** bits);
  const weights = { labels, emissions, scale: 1, moves: new Float32Array(moveCount(labels)) };
  const learn = createLearn(weights, emissions, training.rate);
  const order = addresses.map((_, index) => index);
  for (let round = 1; round <= rounds; round += 1) {
    for (let left = order.length - 1; left > 0; left -= 1) {
      const other = Math.floor(random() * (left + 1));
      [order[left], order[other]] = [order[other] ?? 0, order[left] ?? 0];
    }
    for (const index of order) {
      const address = addresses[index];
      if (address === undefined || address.states.length === 0) continue;
      const features = address.features.map((all) => all.filter(() => random() >= hidden));
      learn({ features, states: address.states });
    }
    training.onRound?.(round);
  }
  return weights;
}

function createLearn(weights: TaggerWeights, emissions: Float32Array, rate: number) {
  const { labels, moves } = weights;
  const { end } = moveOffsets(labels);
  const mask = emissions.length - 1;
  const emissionSquares = new Float32Array(emissions.length);
  const moveSquares = new Float32Array(moves.length);
  return ({ features, states: gold }: TaggedAddress): void => {
    const expected = expectStates(sumForward(scoreTokens(features, weights), weights), labels);
    gold.forEach((state, at) => {
      add(expected.states, at * labels * 4 + state, -1);
      if (at === 0) add(expected.moves, state >> 2, -1);
      else add(expected.moves, moveOf(labels, gold[at - 1] ?? 0, state), -1);
    });
    add(expected.moves, end + ((gold.at(-1) ?? 0) >> 2), -1);
    features.forEach((ofToken, at) => {
      for (let state = 0; state < labels * 4; state += 1) {
        const gradient = expected.states[at * labels * 4 + state] ?? 0;
        if (abs(gradient) < NOTHING) continue;
        for (const hash of ofToken) {
          const index = (hash + state) & mask;
          const squares = (emissionSquares[index] ?? 0) + gradient * gradient;
          emissionSquares[index] = squares;
          emissions[index] = (emissions[index] ?? 0) - (rate * gradient) / sqrt(squares + 0.1);
        }
      }
    });
    expected.moves.forEach((gradient, index) => {
      if (abs(gradient) < NOTHING) return;
      const squares = (moveSquares[index] ?? 0) + gradient * gradient;
      moveSquares[index] = squares;
      moves[index] = (moves[index] ?? 0) - (0.1 * gradient) / sqrt(squares + 1e-3);
    });
  };
}

function add(array: Float64Array, index: number, amount: number): void {
  array[index] = (array[index] ?? 0) + amount;
}
