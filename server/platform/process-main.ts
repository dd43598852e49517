import type { Logger } from './logger';
import { createShutdown, type Shutdown } from './shutdown';

export interface ProcessFrame {
  readonly log: Logger;
  readonly shutdown: Shutdown;
  /** Tells the supervisor, when there is one, that this process serves. */
  ready(): void;
}

/**
 * The frame of every long-lived main.ts: stops on SIGTERM, on SIGINT when nobody supervises, and when the supervisor
 * is gone; a bug that reaches the top is one log line without contents, then exit 1.
 */
export function processMain(log: Logger, start: (frame: ProcessFrame) => Promise<void>): void {
  const shutdown = createShutdown({ log });
  const supervised = process.channel !== undefined && process.channel !== null;
  let stopping = false;

  function stop(why: string): void {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    void shutdown.run().then((how) => process.exit(how === 'clean' ? 0 : 1));
  }

  function bug(err: unknown): void {
    log.fatal({ err }, 'a bug ended the process');
    process.exit(1);
  }

  process.on('uncaughtException', bug);
  process.on('unhandledRejection', bug);
  process.on('SIGTERM', () => stop('SIGTERM'));
  // Ctrl-C goes to everything in the terminal; under a supervisor it alone decides the order.
  process.on('SIGINT', () => void (supervised || stop('SIGINT')));
  // Someone who reads our lines may be gone before us.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  if (supervised) process.on('disconnect', () => stop('supervisor gone'));

  start({ log, shutdown, ready: () => void process.send?.({ ready: true }) }).catch(bug);
}
