import pino from 'pino';
import { describeError } from './describe-error';
import { toReadableLine } from './readable-line';

export type LogLine = (fields: Readonly<Record<string, unknown>>, sentence: string) => void;

/** Fields first, then a constant lower-case sentence. Ids, never contents, names or numbers of people. */
export interface Logger {
  readonly debug: LogLine;
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
  readonly fatal: LogLine;
  child(fields: Readonly<Record<string, unknown>>): Logger;
}

export interface LoggerOptions {
  readonly process: string;
  readonly level: string;
  /** Takes one finished line with its line end. Standard error when left out. */
  readonly write?: (line: string) => void;
  /** Lines for people instead of JSON. */
  readonly readable?: boolean;
}

// What people wrote or are called never reaches a log, even when a caller forgets the rule.
const contents = [
  'text',
  'content',
  'body',
  'nickname',
  'displayName',
  'phone',
  'address',
  'token',
  'uri',
  'url',
];

/** Makes a process's log: JSON lines on standard error, or readable ones on a terminal. */
export function createLogger(options: LoggerOptions): Logger {
  const write = options.write ?? writeToStandardError;
  const readable = options.readable ?? (options.write === undefined && process.stderr.isTTY);
  return pino(
    {
      level: options.level,
      base: { process: options.process },
      messageKey: 'msg',
      serializers: { err: describeError },
      redact: { paths: contents.flatMap((key) => [key, `*.${key}`]), remove: true },
    },
    { write: (line: string) => write(readable ? `${toReadableLine(line)}\n` : line) },
  );
}

// Our reader may be gone already (a killed supervisor): a log line is no reason to die.
function writeToStandardError(line: string): void {
  try {
    process.stderr.write(line);
  } catch {
    return;
  }
}
