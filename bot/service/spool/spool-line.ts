import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { SpoolEntry } from './spool-entry';

const kinds = [
  ...(['text', 'image', 'voice', 'video', 'file'] as const),
  ...(['location', 'link', 'card', 'recalled', 'other'] as const),
] as const;

const time = z.iso.datetime().transform((value) => new Date(value));

const entryShape = z.object({
  heardAt: time,
  message: z.object({
    channel: z.string(),
    account: z.string(),
    providerMessageId: z.string(),
    contactId: z.string(),
    contactName: z.string(),
    roomId: z.string().nullable(),
    kind: z.enum(kinds),
    text: z.string(),
    voiceSeconds: z.number().nullable(),
    mentionsBot: z.boolean(),
    fromSelf: z.boolean(),
    at: time,
    attachmentId: z.string().nullable(),
  }),
});

export type LineReading =
  { readonly ok: true; readonly entry: SpoolEntry } | { readonly ok: false; readonly reason: BadLine };

/** torn: its end is missing. checksum: its bytes are not those that were written. shape: it is no message of ours. */
export type BadLine = 'torn' | 'checksum' | 'shape';

/** One line with its line end: a checksum and the message as JSON, so that half a line is known for what it is. */
export function toLine(entry: SpoolEntry): string {
  const json = JSON.stringify(entry);
  return `${checksum(json)} ${json}\n`;
}

/** Reads a line without its line end. */
export function readLine(line: string): LineReading {
  if (line.slice(0, 8) !== checksum(line.slice(9))) return { ok: false, reason: 'checksum' };
  const parsed = entryShape.safeParse(parseJson(line.slice(9)));
  return parsed.success ? { ok: true, entry: parsed.data } : { ok: false, reason: 'shape' };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const checksum = (json: string): string => crc32(json).toString(16).padStart(8, '0');
