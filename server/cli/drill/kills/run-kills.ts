import { setTimeout as pause } from 'node:timers/promises';
import { waitUntil } from '../../../supervisor/wait-until';
import type { ScratchYimen } from '../harness/start-scratch-yimen';
import type { KillRound } from './kill-plan';

export interface KilledRound extends KillRound {
  /** From the kill until all are up again; null when the next kill did not wait for that. */
  readonly upAfterMs: number | null;
}

export interface RunKillsDeps {
  readonly yimen: Pick<ScratchYimen, 'processes' | 'signal' | 'notReady'>;
  /** Who reports as bot and as jobs: /ready believes a dead one for some seconds. */
  readonly reports: () => Promise<ReadonlyMap<string, string>>;
  readonly onRound: (round: KilledRound, index: number) => void;
}

const upWithinMs = 120_000;
const lookMs = 100;
const reporting: readonly string[] = ['bot', 'jobs'];

/** Kills round after round; throws when something does not come back within two minutes. */
export async function runKills(
  deps: RunKillsDeps,
  plan: readonly KillRound[],
): Promise<readonly KilledRound[]> {
  const done: KilledRound[] = [];
  let holders = await deps.reports();
  for (const [index, round] of plan.entries()) {
    await pause(round.afterMs);
    const restarts = restartsOf(deps);
    const killedAt = performance.now();
    for (const target of round.targets) deps.yimen.signal(target, 'SIGKILL');
    const isBack = () =>
      round.targets.every((name) => (restartsOf(deps).get(name) ?? 0) > (restarts.get(name) ?? 0));
    await upOrThrow(deps, round, isBack);
    const isNextEarly = plan[index + 1]?.isEarly ?? false;
    if (!isNextEarly) {
      await upOrThrow(deps, round, () => isUp(deps, round, holders));
      holders = await deps.reports();
    }
    const upAfterMs = isNextEarly ? null : Math.round(performance.now() - killedAt);
    done.push({ ...round, upAfterMs });
    deps.onRound({ ...round, upAfterMs }, index);
  }
  return done;
}

const restartsOf = ({ yimen }: Pick<RunKillsDeps, 'yimen'>): ReadonlyMap<string, number> =>
  new Map(yimen.processes().map(({ name, restarts }) => [name, restarts]));

async function isUp(
  { yimen, reports }: RunKillsDeps,
  { targets }: KillRound,
  before: ReadonlyMap<string, string>,
): Promise<boolean> {
  const now = await reports();
  const isSame = (name: string) => now.get(name) === undefined || now.get(name) === before.get(name);
  if (targets.some((name) => reporting.includes(name) && isSame(name))) return false;
  return (await yimen.notReady()).length === 0;
}

async function upOrThrow(
  { yimen, reports }: RunKillsDeps,
  { targets }: KillRound,
  isThere: () => boolean | Promise<boolean>,
): Promise<void> {
  if (await waitUntil(isThere, { withinMs: upWithinMs, everyMs: lookMs })) return;
  const wrong = (await yimen.notReady()).join(', ');
  const who = [...(await reports()).values()].join(', ');
  throw new Error(`not up again after ${targets.join('+')}; not ready: ${wrong}; reporting: ${who}`);
}
