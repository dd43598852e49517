import { seededRandom } from '../../seeded-random';

export const killTargets = ['bot', 'server', 'jobs', 'store', 'redis'] as const;
export type KillTarget = (typeof killTargets)[number];

export interface KillRound {
  /** One, or two at once. */
  readonly targets: readonly KillTarget[];
  /** Killed while what was killed before is still starting; otherwise all are up. */
  readonly isEarly: boolean;
  /** From that moment on. */
  readonly afterMs: number;
}

export interface KillPlanInput {
  readonly rounds: number;
  readonly seed: number;
  readonly among?: readonly KillTarget[];
}

const firstMs = 200;
const lastMs = 3_000;
const twoAtOnce = 0.15;
const early = 0.15;

/** Who is killed when: the seed alone decides, so that a run with the same seed kills the same in the same order. */
export function killPlan({ rounds, seed, among = killTargets }: KillPlanInput): readonly KillRound[] {
  const random = seededRandom(seed);
  return Array.from({ length: rounds }, () => {
    const start = Math.floor(random() * among.length);
    const count = random() < twoAtOnce && among.length > 1 ? 2 : 1;
    const step = 1 + Math.floor(random() * (among.length - 1));
    const targets = [start, start + step].slice(0, count).flatMap((at) => among[at % among.length] ?? []);
    const isEarly = random() < early;
    return {
      targets,
      isEarly,
      afterMs: firstMs + Math.floor(random() * ((isEarly ? 1_000 : lastMs) - firstMs)),
    };
  });
}
