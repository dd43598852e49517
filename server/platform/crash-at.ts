import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isCrashPoint, type CrashGate, type CrashPoint } from './boundary-names';

export interface CrashAt {
  readonly point: CrashPoint;
  /** At the n-th passing of this process, from 1. */
  readonly passing: number;
}

export interface CrashGateDeps {
  readonly dataFolder: string;
  /** Ends this process at once, as a power cut would. */
  readonly die: () => void;
}

/** Reads `after-message-write` or `after-message-write#3`; null when there is no such point. */
export function parseCrashAt(words: string): CrashAt | null {
  const [, point = '', passing = '1'] = /^([a-z-]+)(?:#([1-9]\d*))?$/.exec(words) ?? [];
  return isCrashPoint(point) ? { point, passing: Number(passing) } : null;
}

/** The file that tells that a data folder has had this crash. */
export function crashMark(dataFolder: string, { point, passing }: CrashAt): string {
  return join(dataFolder, `crashed-${point}-${passing}`);
}

/** Dies at the n-th passing of the point, once a data folder: the process that is started again goes on. */
export function createCrashGate(deps: CrashGateDeps, crashAt: CrashAt): CrashGate {
  let passed = 0;
  return {
    pass(point) {
      if (point !== crashAt.point) return Promise.resolve();
      passed += 1;
      if (passed !== crashAt.passing || !leaveMark(deps.dataFolder, crashAt)) return Promise.resolve();
      deps.die();
      return new Promise(() => undefined);
    },
  };
}

/** False when it is there already: somebody has died here before. */
function leaveMark(dataFolder: string, crashAt: CrashAt): boolean {
  mkdirSync(dataFolder, { recursive: true });
  let file: number;
  try {
    file = openSync(crashMark(dataFolder, crashAt), 'wx');
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
  try {
    writeSync(file, `${process.pid}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return true;
}

const isThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
