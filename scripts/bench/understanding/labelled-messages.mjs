import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { seeded, shuffled } from '../lib/seeded.mjs';
import { linesOf } from './lines-of.mjs';
import { nearCopyGroups } from './near-copy-groups.mjs';

export const messageFiles = ['messages/labelled-dev.jsonl', 'messages/labelled-tokenised-dev.jsonl.gz'];

/** Which of the two files is not there; empty when both are. */
export const missingMessages = (data) => messageFiles.filter((file) => !existsSync(join(data, file)));

/** The labelled messages, each with the fold it is tested in: near copies are in one fold, whichever file they are of. */
export function labelledMessages(data, { folds, seed, step = 1 }) {
  const [plain, packed] = messageFiles.map((file) => readFileSync(join(data, file)));
  const written = linesOf(plain.toString('utf8')).map((row) => ({
    ...{
      label: row.label,
      words: row.text,
      title: row.title,
      tied: row.group,
      uid: row.uid,
      isWritten: true,
    },
  }));
  const cut = linesOf(gunzipSync(packed).toString('utf8')).map((row) => ({
    ...{ label: row.label, words: row.tokens.replaceAll(' ', ''), title: null, tied: null, isWritten: false },
  }));
  const messages = [...written, ...cut].filter((_, index) => index % step === 0);
  const groups = nearCopyGroups(
    messages.map(({ words }) => words),
    messages.map(({ tied }) => tied),
  );
  const order = shuffled([...new Set(groups)], seeded(seed));
  const foldOf = new Map(order.map((group, place) => [group, place % folds]));
  return messages.map((message, index) => ({ ...message, fold: foldOf.get(groups[index]) }));
}

/** As the training command reads them: a message with a title is learned twice. */
export const toSamples = (messages) =>
  messages.map(({ label, title, words }) => ({ label, texts: title ? [title, words] : [words] }));
