import { bestStates } from '../../../../../server/core/understanding/address/tagger/best-states';
import { sumForward } from '../../../../../server/core/understanding/address/tagger/chain-sums';
import { expectStates } from '../../../../../server/core/understanding/address/tagger/expect-states';
import { moveCount, moveOf } from '../../../../../server/core/understanding/address/tagger/tagger-weights';
import { createDice } from '../../../../../server/core/understanding/kind/dice';

const labels = 2;
const length = 4;
const dice = createDice(3);
const moves = Float32Array.from({ length: moveCount(labels) }, () => dice() * 4 - 2);
const weights = { labels, emissions: new Float32Array(1), scale: 1, moves };
const scores = Float64Array.from({ length: length * labels * 4 }, () => dice() * 6 - 3);

describe('sums over all chains, against trying every chain', () => {
  const chains = everyChain(length).map((chain) => ({ chain, score: scoreOf(chain) }));
  const logSum = Math.log(chains.reduce((sum, { score }) => sum + Math.exp(score), 0));

  it('has the same total', () => {
    expect(sumForward(scores, weights).logSum).toBeCloseTo(logSum, 6);
  });

  it('finds the best chain', () => {
    const best = chains.reduce((one, other) => (other.score > one.score ? other : one));
    expect(bestStates(scores, weights).states).toEqual(best.chain);
    expect(bestStates(scores, weights).score).toBeCloseTo(best.score, 5);
  });

  it('expects each state and each move as often as all chains together', () => {
    const expected = expectStates(sumForward(scores, weights), labels);
    const states = new Float64Array(scores.length);
    const counted = new Float64Array(moves.length);
    for (const { chain, score } of chains) {
      const share = Math.exp(score - logSum);
      chain.forEach((state, at) => add(states, at * labels * 4 + state, share));
      for (const move of movesOf(chain)) add(counted, move, share);
    }
    states.forEach((share, at) => expect(expected.states[at]).toBeCloseTo(share, 6));
    counted.forEach((share, at) => expect(expected.moves[at]).toBeCloseTo(share, 6));
  });
});

/** Chains in which every part that begins goes on or ends. */
function everyChain(left: number, before: number | null = null): number[][] {
  const isOpen = before !== null && (before & 3) < 2;
  if (left === 0) return isOpen ? [] : [[]];
  const next = isOpen
    ? [(before & ~3) + 1, (before & ~3) + 2]
    : [...Array(labels).keys()].flatMap((label) => [label * 4, label * 4 + 3]);
  return next.flatMap((state) => everyChain(left - 1, state).map((rest) => [state, ...rest]));
}

function movesOf(chain: readonly number[]): number[] {
  const between = chain.slice(1).map((state, at) => moveOf(labels, chain[at] ?? 0, state));
  return [(chain[0] ?? 0) >> 2, ...between, labels + ((chain.at(-1) ?? 0) >> 2)];
}

function add(sums: Float64Array, at: number, share: number): void {
  sums[at] = (sums[at] ?? 0) + share;
}

function scoreOf(chain: readonly number[]): number {
  const ofStates = chain.reduce((sum, state, at) => sum + (scores[at * labels * 4 + state] ?? 0), 0);
  return movesOf(chain).reduce((sum, move) => sum + (moves[move] ?? 0), ofStates);
}
