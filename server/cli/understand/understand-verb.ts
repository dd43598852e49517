import { createUnderstanding } from '../../core/understanding/create-understanding';
import { loadLearnedReaders } from '../../files/models/load-learned-readers';
import { readCommunityFolder } from '../../files/read-community-folder';
import { readMessageRow } from '../../files/texts/message-row';
import { readLines } from '../../files/texts/read-lines';
import { presentUnderstood } from './present-understood';

export interface UnderstandInput {
  readonly file: string;
  readonly at: Date;
  readonly communityFolder: string;
  readonly modelsFolder: string;
}

/** Where to write, each a whole line without its end. */
export interface UnderstandOutput {
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** `yimen understand`: a line of JSON for each message, in order; 1 when a line was no message or nothing could be read. */
export async function understandVerb(input: UnderstandInput, output: UnderstandOutput): Promise<number> {
  const { write, complain } = output;
  if (Number.isNaN(input.at.getTime())) {
    complain('--at 要写成 2026-06-09T08:00:00+08:00 这样。It must be a moment in ISO 8601.');
    return 1;
  }
  const [lines, community] = await Promise.all([
    readLines(input.file),
    readCommunityFolder(input.communityFolder),
  ]);
  if (!lines.ok) {
    complain(`${lines.problem.file}：${lines.problem.message}`);
    return 1;
  }
  if (!community.ok) {
    for (const { file, row, message } of community.problems) complain(`${file}:${row} ${message}`);
    return 1;
  }
  const { grid } = community.community;
  const readers = await loadLearnedReaders(input.modelsFolder);
  const understanding = createUnderstanding(readers);
  let bad = 0;
  for (const { number, text } of lines.lines) {
    const read = readMessageRow(text);
    if (!read.ok) {
      complain(`第${String(number)}行 line ${String(number)}：${read.message}`);
      bad += 1;
      continue;
    }
    const understood = understanding.understand(read.row.words, { grid });
    const id = read.row.id ?? String(number);
    write(
      JSON.stringify({ id, ...presentUnderstood(understood, read.row.words, input.at, readers.guessKind) }),
    );
  }
  return bad === 0 ? 0 : 1;
}
