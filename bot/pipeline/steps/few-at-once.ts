import type { IntakeStep } from '../intake';

/**
 * At most so many messages are handled at once, the others in the order they came; all are stored before they wait. Answers
 * are sent one after another: without a bound, a burst's messages take the store's time for themselves and nobody hears
 * anything until the last of them is handled.
 */
export function createFewAtOnce(most: number): IntakeStep {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async (_intake, next) => {
    if (busy < most) busy += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      await next();
    } finally {
      const first = waiting.shift();
      if (first) first();
      else busy -= 1;
    }
  };
}
