import { z } from 'zod';

const words = z.string().nullish();

const row = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: words,
  title: words,
  detail: words,
  tokens: z.union([z.string(), z.array(z.string())]).nullish(),
  topic: words,
  label: words,
});

/** One line of a file of messages. */
export interface MessageRow {
  readonly id: string | null;
  readonly title: string | null;
  /** All that was written: `text`, or title and detail, or the tokens without blanks. */
  readonly words: string;
  readonly label: string | null;
}

export type ReadRowResult =
  { readonly ok: true; readonly row: MessageRow } | { readonly ok: false; readonly message: string };

/** Reads a line of JSON with `text`, or `title` and `detail`, or `tokens`, and perhaps `id`, `topic` or `label`. */
export function readMessageRow(line: string): ReadRowResult {
  if (line.trim() === '') return { ok: false, message: '空行 an empty line' };
  const json = jsonOf(line);
  if (json === undefined) return { ok: false, message: '不是 JSON not JSON' };
  const read = row.safeParse(json);
  if (!read.success) {
    const field = read.error.issues[0]?.path.join('.') ?? '';
    return { ok: false, message: `${field === '' ? '这一行' : field} 的类型不对 is of the wrong type` };
  }
  const { id, text, title, detail, tokens, topic, label } = read.data;
  const both = [title, detail].map((it) => it?.trim() ?? '').filter((it) => it !== '');
  const joined = typeof tokens === 'string' ? tokens.replace(/\s+/g, '') : (tokens ?? []).join('');
  const said = [text?.trim() ?? '', both.join('\n'), joined].find((it) => it !== '');
  if (said === undefined)
    return { ok: false, message: '没有 text、title、detail 或 tokens no text, title, detail or tokens' };
  return {
    ok: true,
    row: {
      id: id === null || id === undefined ? null : String(id),
      title: title?.trim() || null,
      words: said,
      label: topic?.trim() || label?.trim() || null,
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
