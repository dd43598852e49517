import type { GuessKind } from '../../core/understanding/kind/create-guess-kind';
import { findTopic } from '../../core/understanding/topics';
import { readMessageRow } from '../../files/texts/message-row';
import type { NumberedLine } from '../../files/texts/read-lines';

export interface ClassifyOutput {
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** One answer for each message, in order; a line that is none is told with its number. Returns how many were none. */
export function classifyLines(
  lines: readonly NumberedLine[],
  guessKind: GuessKind,
  { write, complain }: ClassifyOutput,
): number {
  const classes = new Map<string, string | null>();
  const classOf = (topic: string): string | null => {
    const known = classes.get(topic);
    if (known !== undefined) return known;
    const found = findTopic(topic)?.requestClass ?? null;
    classes.set(topic, found);
    return found;
  };
  let bad = 0;
  for (const { number, text } of lines) {
    const read = readMessageRow(text);
    if (!read.ok) {
      complain(`第${String(number)}行 line ${String(number)}：${read.message}`);
      bad += 1;
      continue;
    }
    const { topic, confidence, top, referred, evidence } = guessKind(read.row.words);
    const id = read.row.id ?? String(number);
    write(
      JSON.stringify({
        ...{ id, topic, class: classOf(topic), confidence: rounded(confidence) },
        top: top.map((it) => ({ topic: it.topic, confidence: rounded(it.confidence) })),
        ...{ referred, evidence },
      }),
    );
  }
  return bad;
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
