import type { Clock } from '../../../server/core/shared/clock';
import { at } from './moments';

export interface TestClock extends Clock {
  set(moment: Date): void;
}

/** A clock moved by hand. */
export function createTestClock(): TestClock {
  let current = at(0);
  return {
    now: () => new Date(current),
    set(moment) {
      current = moment;
    },
  };
}
