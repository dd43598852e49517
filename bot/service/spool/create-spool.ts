import { createGroupCommit } from './group-commit';
import { createAlone } from './alone';
import { readSpoolFile } from './read-spool-file';
import { conversationOf, type SpoolEntry } from './spool-entry';
import { badFileName, listLeftBehind, spoolFileName, type SpoolFile } from './spool-file-list';
import type { SpoolFiles } from './spool-files';
import { toLine } from './spool-line';
import { spoolFull } from './spool-refused';
import { createWaitingCounts } from './waiting-counts';

export interface SpoolFigures {
  readonly messages: number;
  readonly bytes: number;
  /** When the oldest that waits was heard; null when none waits. */
  readonly oldestAt: Date | null;
  /** Lines put apart because they could not be read or taken. */
  readonly bad: number;
  /** Messages turned away because the spool was full or could not be written. */
  readonly refused: number;
}

export interface TakenFile {
  readonly entries: readonly SpoolEntry[];
  /** This one is handled: the next message of its conversation need not wait for it. */
  done(entry: SpoolEntry): void;
  /** Everything in it is handled: the file goes. */
  finish(): Promise<void>;
}

export interface Spool {
  /** Durable when it resolves. Rejects with `spool.full`, or with what the disk says; then nobody vouches for it. */
  put(entry: SpoolEntry): Promise<void>;
  /** Whether a message of this conversation waits here. */
  holds(conversation: string): boolean;
  /** The oldest file, closed for writing; ask again when it is finished. Null when nothing waits. */
  takeOldest(): Promise<TakenFile | null>;
  /** Puts a message apart that cannot be taken. */
  putApart(entry: SpoolEntry, reason: string): Promise<void>;
  figures(): SpoolFigures;
  close(): Promise<void>;
}

export interface CreateSpoolDeps {
  readonly disk: SpoolFiles;
  readonly limits?: { readonly messages: number; readonly bytes: number; readonly linesPerFile: number };
  /** Crash points of a drill. */
  readonly pass?: (point: 'before-spool-write' | 'after-spool-write') => Promise<void>;
}

interface Item {
  readonly line: string;
  readonly entry: SpoolEntry;
}

const usualLimits = { messages: 200_000, bytes: 64 * 1024 * 1024, linesPerFile: 2_000 };

/** Messages on disk until the store takes them, in files of some thousand lines. Finds what an earlier process left. */
export async function createSpool({ disk, limits = usualLimits, pass }: CreateSpoolDeps): Promise<Spool> {
  const left = await listLeftBehind(disk);
  const files: SpoolFile[] = [...left.files];
  const arriving = createWaitingCounts();
  const alone = createAlone();
  let { bad, lastNumber } = left;
  let refused = 0;
  let arrivingBytes = 0;
  let filling: SpoolFile | null = null;

  const messages = (): number => files.reduce((sum, { waiting }) => sum + waiting.total(), arriving.total());
  const bytes = (): number => files.reduce((sum, file) => sum + file.bytes, arrivingBytes);

  const beginFile = (oldestAt: Date): SpoolFile => {
    lastNumber += 1;
    const name = spoolFileName('spool', lastNumber, oldestAt);
    const file = { number: lastNumber, name, lines: 0, bytes: 0, oldestAt, waiting: createWaitingCounts() };
    files.push(file);
    return file;
  };

  const drop = async (file: SpoolFile): Promise<void> => {
    await disk.remove(file.name);
    files.splice(files.indexOf(file), 1);
  };

  const write = async (items: readonly Item[]): Promise<void> => {
    const first = items[0];
    if (!first) return;
    const file = filling ?? beginFile(first.entry.heardAt);
    // Should this fail, half a line may stand there: nothing more is written behind it.
    filling = null;
    const text = items.map(({ line }) => line).join('');
    try {
      await disk.append(file.name, text);
      await disk.sync(file.name);
      if (file.lines === 0) await disk.syncFolder();
    } catch (error) {
      if (file.lines === 0) await drop(file);
      throw error;
    }
    file.lines = (file.lines ?? 0) + items.length;
    file.bytes += Buffer.byteLength(text);
    for (const { entry } of items) file.waiting.add(conversationOf(entry.message));
    if (file.lines < limits.linesPerFile) filling = file;
  };
  const commit = createGroupCommit<Item>((items) => alone(() => write(items)));

  const writeBad = async (lines: readonly { readonly reason: string; readonly line: string }[]) => {
    if (lines.length === 0) return;
    const name = badFileName(lastNumber);
    await disk.append(name, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await disk.sync(name);
    await disk.syncFolder();
    bad += lines.length;
  };

  const take = async (): Promise<TakenFile | null> => {
    const file = files[0];
    if (!file) return null;
    if (file === filling) filling = null;
    const name = spoolFileName('taken', file.number, file.oldestAt);
    if (file.name !== name) {
      await disk.rename(file.name, name);
      file.name = name;
      await disk.syncFolder();
    }
    const read = readSpoolFile(await disk.read(name), file.lines);
    await writeBad(read.bad);
    return {
      entries: read.entries,
      done: ({ message }) => file.waiting.remove(conversationOf(message)),
      finish: () => alone(() => drop(file)),
    };
  };

  return {
    async put(entry) {
      const line = toLine(entry);
      const size = Buffer.byteLength(line);
      if (messages() >= limits.messages || bytes() + size > limits.bytes) {
        refused += 1;
        throw spoolFull(messages(), bytes());
      }
      const conversation = conversationOf(entry.message);
      arriving.add(conversation);
      arrivingBytes += size;
      try {
        await pass?.('before-spool-write');
        await commit.add({ line, entry });
        await pass?.('after-spool-write');
      } catch (error) {
        refused += 1;
        throw error;
      } finally {
        arriving.remove(conversation);
        arrivingBytes -= size;
      }
    },
    holds: (conversation) =>
      arriving.has(conversation) || files.some(({ waiting }) => waiting.has(conversation)),
    takeOldest: () => alone(take),
    putApart: (entry, reason) => alone(() => writeBad([{ reason, line: JSON.stringify(entry) }])),
    figures: () => ({
      messages: messages(),
      bytes: bytes(),
      oldestAt: files[0]?.oldestAt ?? null,
      bad,
      refused,
    }),
    async close() {
      await commit.idle();
      await alone(() => disk.close());
    },
  };
}
