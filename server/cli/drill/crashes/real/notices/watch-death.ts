import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { crashMark, type CrashAt } from '../../../../../platform/crash-at';
import { waitUntil } from '../../../../../supervisor/wait-until';
import { inHand } from './warning-rows';

export interface DeathWatch {
  /** Whether it has died by then. */
  hasDied(withinMs: number): Promise<boolean>;
  /** Ends the watch: what the process that died was about to send, by kind of target. */
  end(): Promise<readonly string[]>;
}

const everyMs = 50;

/** Looks for the mark of a crash, and reads at once what was in hand: the process that is started again ends those claims. */
export function watchDeath(dataFolder: string, crash: CrashAt, connection: Connection): DeathWatch {
  const isMarked = () => existsSync(crashMark(dataFolder, crash));
  let isOver = false;
  const watch = async (): Promise<readonly string[]> => {
    while (!isOver) {
      if (isMarked()) return inHand(connection);
      await pause(everyMs);
    }
    return [];
  };
  const held = watch().catch(() => []);
  return {
    hasDied: (withinMs) => waitUntil(isMarked, { withinMs, everyMs }),
    end() {
      isOver = true;
      return held;
    },
  };
}
