import { readSpoolFile } from './read-spool-file';
import { conversationOf } from './spool-entry';
import type { SpoolFiles } from './spool-files';
import { createWaitingCounts, type WaitingCounts } from './waiting-counts';

/** A file of the spool as this process knows it. */
export interface SpoolFile {
  readonly number: number;
  name: string;
  /** Lines made durable by this process; null for a file an earlier one left. */
  lines: number | null;
  bytes: number;
  readonly oldestAt: Date;
  readonly waiting: WaitingCounts;
}

const nameShape = /^(spool|taken|bad)-(\d+)(?:-(\d+))?\.jsonl$/;

/** `spool`: being filled or full. `taken`: being drained. The last figure is when its first message was heard. */
export function spoolFileName(kind: 'spool' | 'taken', number: number, oldestAt: Date): string {
  return `${kind}-${String(number).padStart(6, '0')}-${oldestAt.getTime()}.jsonl`;
}

export const badFileName = (number: number): string => `bad-${String(number).padStart(6, '0')}.jsonl`;

export interface LeftBehind {
  readonly files: readonly SpoolFile[];
  /** Lines that were put apart and not yet looked at by a person. */
  readonly bad: number;
  readonly lastNumber: number;
}

/** What an earlier process left in the folder, oldest first. */
export async function listLeftBehind(disk: SpoolFiles): Promise<LeftBehind> {
  const files: SpoolFile[] = [];
  let bad = 0;
  let lastNumber = 0;
  for (const name of await disk.list()) {
    const [, kind, number, oldest] = nameShape.exec(name) ?? [];
    if (kind === undefined) continue;
    lastNumber = Math.max(lastNumber, Number(number));
    if (kind === 'bad') {
      bad += (await disk.read(name)).split('\n').length - 1;
      continue;
    }
    const waiting = createWaitingCounts();
    for (const { message } of readSpoolFile(await disk.read(name), null).entries)
      waiting.add(conversationOf(message));
    files.push({
      number: Number(number),
      name,
      lines: null,
      bytes: await disk.size(name),
      oldestAt: new Date(Number(oldest ?? 0)),
      waiting,
    });
  }
  return { files: files.sort((a, b) => a.number - b.number), bad, lastNumber };
}
