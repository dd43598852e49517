import { round } from './percentiles.mjs';

const controlLow = 0.9;
const controlHigh = 1.1;

/** Raw, ours, raw, ours … so that whatever else the machine does meets both alike. Closes the sides at the end. */
export async function runPairs(pairs, rawSide, oursSide, onRun) {
  const raw = [];
  const ours = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    raw.push(await rawSide.run());
    ours.push(await oursSide.run());
    onRun(pair + 1, raw.at(-1), ours.at(-1));
  }
  await rawSide.close();
  await oursSide.close();
  return { raw, ours };
}

/**
 * Ours ÷ raw by the minima of one figure. The control is A/A: the minimum of every other run of one side ÷ that of the runs
 * between them; outside 0.9 to 1.1 the machine was too restless for a verdict.
 */
export function comparePairs({ raw, ours }, pick = (run) => run.cpuUs) {
  const control = { raw: againstItself(raw.map(pick)), ours: againstItself(ours.map(pick)) };
  const isRestless = Object.values(control).some((it) => it < controlLow || it > controlHigh);
  const rawMin = Math.min(...raw.map(pick));
  const oursMin = Math.min(...ours.map(pick));
  return { ratio: round(oursMin / rawMin, 3), rawMin, oursMin, control, conclusive: !isRestless };
}

function againstItself(values) {
  const every = (rest) => Math.min(...values.filter((_, index) => index % 2 === rest));
  return values.length < 2 ? Infinity : round(every(0) / every(1), 3);
}

/** `floor` must not be passed, `goal` is wanted; lower is better. */
export function verdictOn(value, { floor, goal }, conclusive = true) {
  if (!conclusive) return 'inconclusive';
  if (value <= goal) return 'goal met';
  return value <= floor ? 'floor met' : 'MISSED';
}
