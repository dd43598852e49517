import type { Wechaty } from 'wechaty';
import type { Timers } from './timers';
import { watchBot, type BotSign, type BotWatch } from './watch-bot';

export interface BotStatus {
  readonly state: 'starting' | 'ready' | 'down';
  readonly since: Date;
  /** Why it is down or starting again; '' when all is well. */
  readonly reason: '' | 'start-failed' | 'login-timed-out' | 'logged-out' | 'silent' | 'stopped';
}

/** What the supervisor wants to hear about a bot. */
export interface BotTold {
  onLogin(account: string): void;
  onLogout(): void;
  /** A person has to scan a code, which takes longer than a machine's login. */
  onScan(): void;
  /** Something was heard from it. */
  onSign(sign: BotSign): void;
}

export interface SuperviseWechatyDeps {
  readonly clock: { now(): Date };
  readonly timers: Timers;
  readonly loginDeadlineMs?: number;
  /** A new bot on a new puppet at every call: a used one leaks listeners when it is started again. */
  makeBot(): Wechaty;
  /** Subscribes and starts: `startWechaty` with the rest of its dependencies. */
  start(bot: Wechaty, told: BotTold): Promise<void>;
  onError(error: unknown): void;
}

export interface WechatySupervisor {
  start(): void;
  /** Ends the bot for good. */
  stop(): Promise<void>;
  status(): BotStatus;
  /** The bot while it is logged in. */
  bot(): Wechaty | null;
  /** The bot's own id; '' before the first login. */
  account(): string;
  /** A send was answered, or was not. */
  see(sign: BotSign): void;
}

const firstBackOffMs = 1_000;
const longestBackOffMs = 60_000;
/** A good minute, less than the time from one sign to the next. */
const goodMs = 40_000;
const scanDeadlineMs = 5 * 60_000;
const stopDeadlineMs = 20_000;

/** Keeps one bot logged in: who does not log in in time, logs out or falls silent is stopped and replaced after a growing pause. */
export function superviseWechaty(deps: SuperviseWechatyDeps): WechatySupervisor {
  let attempt = 0;
  let backOffMs = firstBackOffMs;
  let current: Wechaty | null = null;
  let starting: Promise<void> = Promise.resolve();
  let account = '';
  let status: BotStatus = { state: 'down', since: deps.clock.now(), reason: 'stopped' };
  let cancelTimer = (): void => undefined;
  let watch: BotWatch | null = null;
  let lastSignAt = deps.clock.now();

  const set = (state: BotStatus['state'], reason: BotStatus['reason']): void => {
    status = { state, since: deps.clock.now(), reason };
  };
  const waitFor = (delayMs: number, task: () => void): void => {
    cancelTimer();
    cancelTimer = deps.timers.after(delayMs, task);
  };

  const see = (sign: BotSign): void => {
    if (sign !== 'hung') lastSignAt = deps.clock.now();
    watch?.see(sign);
  };
  const watchOver = (onSilent: () => void): BotWatch => {
    lastSignAt = deps.clock.now();
    return watchBot({
      timers: deps.timers,
      ding: () => current?.ding('still there?'),
      onSilent,
      onError: deps.onError,
    });
  };

  const begin = (): void => {
    attempt += 1;
    const mine = attempt;
    const isCurrent = (): boolean => mine === attempt;
    const give = (reason: BotStatus['reason'], error?: unknown): void => {
      if (error !== undefined) deps.onError(error);
      if (isCurrent()) replace(reason);
    };
    set('starting', status.reason === 'stopped' ? '' : status.reason);
    waitFor(deps.loginDeadlineMs ?? 30_000, () => give('login-timed-out'));
    try {
      const bot = deps.makeBot();
      current = bot;
      const told = {
        onLogin(id: string) {
          if (!isCurrent()) return;
          cancelTimer();
          account = id;
          set('ready', '');
          watch?.stop();
          watch = watchOver(() => give('silent'));
        },
        onLogout: () => give(watch?.isAsking() ? 'silent' : 'logged-out'),
        onScan() {
          if (isCurrent() && status.state === 'starting')
            waitFor(scanDeadlineMs, () => give('login-timed-out'));
        },
        onSign(sign: BotSign) {
          if (isCurrent()) see(sign);
        },
      };
      // The SDK settles its start even when the puppet failed, so only the login counts.
      starting = deps.start(bot, told).catch((error: unknown) => give('start-failed', error));
    } catch (error) {
      give('start-failed', error);
    }
  };

  const replace = (reason: BotStatus['reason']): void => {
    // Only what was heard proves a good time: a bot that answers nothing must not be replaced without a growing pause.
    const wasReadyMs = status.state === 'ready' ? lastSignAt.getTime() - status.since.getTime() : 0;
    if (wasReadyMs >= goodMs) backOffMs = firstBackOffMs;
    watch?.stop();
    const delayMs = backOffMs;
    backOffMs = Math.min(backOffMs * 2, longestBackOffMs);
    attempt += 1;
    const mine = attempt;
    set('down', reason);
    cancelTimer();
    void end().then(() => {
      if (mine === attempt) waitFor(delayMs, begin);
    });
  };

  const end = async (): Promise<void> => {
    const bot = current;
    current = null;
    if (!bot) return;
    // A bot stopped in the middle of its start would go on starting, with nobody to stop it.
    const stopped = starting.then(() => bot.stop()).catch(deps.onError);
    let cancel = (): void => undefined;
    const given = new Promise<void>((resolve) => {
      cancel = deps.timers.after(stopDeadlineMs, resolve);
    });
    await Promise.race([stopped, given]);
    cancel();
  };

  return {
    start() {
      if (status.reason === 'stopped') begin();
    },
    async stop() {
      attempt += 1;
      cancelTimer();
      watch?.stop();
      set('down', 'stopped');
      await end();
    },
    status: () => status,
    bot: () => (status.state === 'ready' ? current : null),
    account: () => account,
    see,
  };
}
