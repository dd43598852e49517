import type { CrashPoint } from '../../../../../platform/boundary-names';
import { inParallel } from '../../../harness/in-parallel';
import { tellResult } from '../../../harness/tell-result';
import { noticeMoments } from './notice-moments';
import { nameOfCrash, tryNoticeCrash, type NoticeCrash } from './try-notice-crash';

export interface NoticeCrashesOptions {
  readonly points: readonly CrashPoint[];
  readonly atOnce: number;
}

/** `yimen drill crashes --real --notices`: one start of the built program a moment. Returns the exit code. */
export async function noticeCrashesVerb({ points, atOnce }: NoticeCrashesOptions): Promise<number> {
  const moments = noticeMoments.filter(({ point }) => points.includes(point));
  const results = await inParallel(moments, Math.max(1, atOnce), async (moment) => {
    const result = await tryNoticeCrash(moment);
    process.stdout.write(`${presentResult(result)}\n`);
    return result;
  });
  const died = results.filter((one) => one.died !== null);
  const sum = (of: (one: NoticeCrash) => number): number => results.reduce((all, one) => all + of(one), 0);
  const figures = {
    kills: died.length,
    roomsTwice: sum(({ roomsTwice }) => roomsTwice),
    mostUncertain: Math.max(0, ...results.map(({ uncertain }) => uncertain)),
  };
  const broken = results
    .filter(({ broken: words }) => words.length > 0)
    .map(({ crash }) => nameOfCrash(crash));
  const notPassed = results.filter((one) => one.died === null).map(({ crash }) => nameOfCrash(crash));
  const withRoom = died.filter(({ inHand }) => inHand.includes('room')).length;
  const withPerson = died.filter(({ inHand }) => inHand.some((kind) => kind !== 'room')).length;
  const mustArrive = sum((one) => one.mustArrive);
  const notArrived = sum((one) => one.notArrived);
  return tellResult({
    drill: 'crashes --real --notices',
    rows: [
      [
        'kills, rooms sent twice, most uncertain of one kill',
        `${String(figures.kills)}, ${String(figures.roomsTwice)}, ${String(figures.mostUncertain)}`,
      ],
      ['手里正有 in hand: 群 room, 人 person', `${String(withRoom)}, ${String(withPerson)}`],
      ['该到的、没到 must arrive, did not', `${String(mustArrive)}, ${String(notArrived)}`],
      ['没经过 not passed', notPassed.join(' ') || '0'],
      ['没守住 broken', broken.join(' ') || '0'],
    ],
    figures: { ...figures, withRoom, withPerson, mustArrive, notArrived, notPassed, broken },
    ok: broken.length === 0 && figures.roomsTwice === 0 && figures.mostUncertain <= 1 && died.length > 0,
  });
}

function presentResult({ crash, died, inHand, uncertain, broken, seconds }: NoticeCrash): string {
  const held = inHand.length === 0 ? '' : ` with ${inHand.join(' ')} in hand`;
  const how = died === null ? 'not passed' : `${died} died${held}`;
  return [
    `${nameOfCrash(crash).padEnd(30)} ${how}, ${String(uncertain)} uncertain, ${seconds.toFixed(0)} s`,
    ...broken.map((line) => `    ${line}`),
  ].join('\n');
}
