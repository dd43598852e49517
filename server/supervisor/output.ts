import { logLevelOf, toReadableLine } from '../platform/readable-line';

export interface Output {
  /** One line for a finished step of the start, with the seconds since the start. */
  step(sentence: string): void;
  /** Something a person should see. */
  say(sentence: string): void;
  /** A line that a child wrote. Until `begin`, only warnings and errors are shown. */
  childLine(name: string, line: string): void;
  begin(): void;
  elapsedSeconds(): string;
}

export interface OutputDeps {
  readonly write: (text: string) => void;
  /** For people's eyes instead of JSON lines. */
  readonly readable: boolean;
  readonly nowMs: () => number;
}

/** What `npm start` shows: short steps first, then the children's lines under their names. */
export function createOutput({ write, readable, nowMs }: OutputDeps): Output {
  const startedAtMs = nowMs();
  let begun = false;
  const elapsedSeconds = () => ((nowMs() - startedAtMs) / 1000).toFixed(1);
  return {
    elapsedSeconds,
    step: (sentence) => write(`  [${elapsedSeconds().padStart(5)} s] ${sentence}\n`),
    say: (sentence) => write(`${sentence}\n`),
    childLine(name, line) {
      const isQuiet = (logLevelOf(line) ?? 30) < 40;
      if (isQuiet && !begun) return;
      write(`${name} | ${readable ? toReadableLine(line) : line}\n`);
    },
    begin() {
      begun = true;
    },
  };
}
