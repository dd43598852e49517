import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { HubMessage, HubStore } from './hub-store';
import { readLedgerLines, toLedgerLine } from './ledger-line';

export interface LedgerStoreDeps {
  readonly store: HubStore;
  /** Absolute path; made when missing, only ever appended to. */
  readonly file: string;
}

export interface LedgerStoreInput {
  readonly botId: string;
  /** Every conversation there is. */
  readonly conversations: readonly string[];
}

export interface LedgerStore extends HubStore {
  close(): void;
}

// As many as the hub itself remembers; a kill leaves one without its note.
const perConversation = 200;

/**
 * A hub's store that also notes each message it has kept as a line in a file. At the opening what was kept and not noted,
 * because a kill came between the two, is noted: the file is complete whenever a hub is open.
 */
export async function openLedgerStore(
  { store, file }: LedgerStoreDeps,
  { botId, conversations }: LedgerStoreInput,
): Promise<LedgerStore> {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const noted = new Set(readLedgerLines(before).map(({ id }) => id));
  const descriptor = openSync(file, 'a', 0o600);
  // A line that was cut off must not swallow the next one.
  if (before !== '' && !before.endsWith('\n')) writeSync(descriptor, '\n');
  const note = (message: HubMessage): void => {
    if (noted.has(message.id)) return;
    noted.add(message.id);
    writeSync(descriptor, `${JSON.stringify(toLedgerLine(message, botId))}\n`);
  };

  const kept = await Promise.all(conversations.map((one) => store.recentMessages(one, perConversation)));
  [...kept.flat()].sort((a, b) => (a.id < b.id ? -1 : 1)).forEach(note);

  return {
    ...store,
    async appendMessage(message) {
      const keptMessage = await store.appendMessage(message);
      note(keptMessage);
      return keptMessage;
    },
    close: () => closeSync(descriptor),
  };
}
