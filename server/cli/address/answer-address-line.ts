import { z } from 'zod';
import type { ComparePlaces } from '../../core/understanding/address/create-compare-places';
import type { ParseAddress } from '../../core/understanding/address/create-parse-address';

const id = z.union([z.string(), z.number()]);
const question = z.union([
  z.object({ id, a: z.string(), b: z.string() }),
  z.object({ id, text: z.string() }),
]);

/** One line of JSON answered by another: the parts of `text`, or how `a` and `b` relate. Null when it asks neither. */
export function answerAddressLine({ parse, compare }: { parse: ParseAddress; compare: ComparePlaces }) {
  return (line: string): string | null => {
    const asked = question.safeParse(readJson(line));
    if (!asked.success) return null;
    if ('a' in asked.data) {
      const { id: of, a, b } = asked.data;
      const { relation, confidence, evidence } = compare(a, b);
      return JSON.stringify({ id: of, relation, confidence: rounded(confidence), evidence });
    }
    const { parts, confidence } = parse(asked.data.text);
    const said = parts.map(({ label, text }) => ({ label, text }));
    return JSON.stringify({ id: asked.data.id, parts: said, confidence: rounded(confidence) });
  };
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
