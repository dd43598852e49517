import type { Timers } from './timers';

/**
 * message, answered: something came over the wire, or a send was answered. dong: an answer to our ding. hung: a send was not
 * answered in 30 s.
 */
export type BotSign = 'message' | 'answered' | 'dong' | 'hung';

export interface WatchBotDeps {
  readonly timers: Timers;
  ding(): void;
  /** Told once; the watch is over then. */
  onSilent(): void;
  onError(error: unknown): void;
}

export interface BotWatch {
  see(sign: BotSign): void;
  /** Whether a ding is still unanswered: an end of the login then comes from the dead line. */
  isAsking(): boolean;
  stop(): void;
}

const quietMs = 15_000;
const dongMs = 15_000;
const mostDings = 2;
const mostHung = 2;

/**
 * Notices within two minutes that a logged-in bot has lost its line: after 15 s without a sign it is asked (ding), twice,
 * 15 s each, and 45 s after the last sign it is called silent. (The SDK has a watch of its own, which only sees heartbeats
 * and would log in again and again at its own pace; this one is quicker.) A heartbeat is no sign: several puppets beat by a timer of
 * their own while the line is dead. Some answer a ding by themselves too, so a dong does not make up for sends that hang:
 * two in a row, without a message or an answer in between, are silence as well.
 */
export function watchBot(deps: WatchBotDeps): BotWatch {
  let isOver = false;
  let dings = 0;
  let hung = 0;
  let cancel = (): void => undefined;

  const waitFor = (ms: number, task: () => void): void => {
    cancel();
    cancel = deps.timers.after(ms, task);
  };
  const rest = (): void => {
    dings = 0;
    waitFor(quietMs, ask);
  };
  const giveUp = (): void => {
    isOver = true;
    cancel();
    deps.onSilent();
  };
  // Asked twice, because a process that was stopped meets the end of the first wait before it can hear the answer.
  function ask(): void {
    if (dings === mostDings) return giveUp();
    dings += 1;
    waitFor(dongMs, ask);
    try {
      deps.ding();
    } catch (error) {
      deps.onError(error);
    }
  }

  rest();
  return {
    see(sign) {
      if (isOver) return;
      if (sign === 'hung') {
        hung += 1;
        if (hung >= mostHung) giveUp();
        else if (dings === 0) ask();
        return;
      }
      if (sign !== 'dong') hung = 0;
      rest();
    },
    isAsking: () => dings > 0,
    stop() {
      isOver = true;
      cancel();
    },
  };
}
