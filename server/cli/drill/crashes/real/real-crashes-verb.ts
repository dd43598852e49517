import type { BoundaryName, CrashPoint } from '../../../../platform/boundary-names';
import { boundaryNames } from '../../../../platform/boundary-names';
import { tellResult } from '../../harness/tell-result';
import { tryRealCrash, type RealCrash } from './try-real-crash';

export interface RealCrashesOptions {
  readonly points: readonly CrashPoint[];
  readonly atOnce: number;
}

/** Boundaries the road of one resident does not pass, or not within minutes. */
const notWalked: readonly BoundaryName[] = [
  ...(['community-import', 'spool-write', 'breaker-write', 'outbound-expire'] as const),
  ...(['failure-write', 'set-aside-write', 'staff-code-write', 'staff-code-use'] as const),
  ...(['api-token-write'] as const),
  ...(['due-done', 'message-claim'] as const),
];

/** `yimen drill crashes --real`: one start of the built program a point. Returns the exit code. */
export async function realCrashesVerb({ points, atOnce }: RealCrashesOptions): Promise<number> {
  const walked = boundaryNames.filter((name) => !notWalked.includes(name));
  const left = points.filter((point) =>
    walked.some((name) => point.replace(/^(before|after)-/, '') === name),
  );
  const results: RealCrash[] = [];
  const lane = async (): Promise<void> => {
    for (let point = left.shift(); point; point = left.shift()) {
      const result = await tryRealCrash(point);
      results.push(result);
      process.stdout.write(`${presentResult(result)}\n`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane));
  const broken = results.filter(({ died, broken: words }) => died === null || words.length > 0);
  return tellResult({
    drill: 'crashes --real',
    rows: [
      ['写入点 points', String(results.length)],
      ['没守住 broken', broken.map(({ point }) => point).join(' ') || '0'],
    ],
    figures: { points: results.length, broken: broken.map(({ point }) => point) },
    ok: broken.length === 0,
  });
}

function presentResult({ point, died, broken, seconds }: RealCrash): string {
  const how = died === null ? 'not passed' : `${died} died and came back`;
  return [`${point.padEnd(28)} ${how}, ${seconds.toFixed(0)} s`, ...broken.map((line) => `    ${line}`)].join(
    '\n',
  );
}
