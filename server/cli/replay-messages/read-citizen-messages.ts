import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const line = z.object({ id: z.string().min(1), title: z.string(), detail: z.string(), time: z.string() });

/** What one citizen wrote, word for word, with the time it carries in its file. */
export interface CitizenMessage {
  readonly id: string;
  readonly words: string;
  readonly time: string;
}

export interface CitizenMessages {
  /** Oldest first. */
  readonly messages: readonly CitizenMessage[];
  /** Numbers of the lines that are no message, from 1. */
  readonly badLines: readonly number[];
}

/** Reads JSON Lines with `id`, `title`, `detail` and `time`; title and detail become one message of two paragraphs. */
export async function readCitizenMessages(file: string): Promise<CitizenMessages> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const read = lines.map((text, index) => ({ number: index + 1, text, message: parse(text) }));
  return {
    messages: read
      .flatMap(({ message }) => message ?? [])
      .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)),
    badLines: read
      .filter(({ text, message }) => text.trim() !== '' && message === null)
      .map(({ number }) => number),
  };
}

function parse(text: string): CitizenMessage | null {
  const read = line.safeParse(jsonOf(text));
  if (!read.success) return null;
  const { id, title, detail, time } = read.data;
  return { id, words: `${title.trim()}\n${detail.trim()}`.trim(), time };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
