import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve('../shared/data/feeds');

/** The text of a captured answer. */
export const captured = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A test on a captured answer; skipped aloud, by the file's name, where it is not there. */
export function onCaptured(name: string, title: string, run: (text: string) => void): void {
  const isThere = existsSync(join(folder, name));
  (isThere ? test : test.skip)(`${name}: ${title}`, () => run(captured(name)));
}
