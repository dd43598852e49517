import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { HubMessage } from './hub-store';

/** One message the channel accepted. Words are there as their SHA-256 only. */
export const ledgerLine = z.object({
  id: z.string(),
  conversation: z.string(),
  room: z.boolean(),
  from: z.enum(['bot', 'person']),
  kind: z.string(),
  sha256: z.string(),
  /** ISO, UTC. */
  at: z.string(),
});

export type LedgerLine = z.infer<typeof ledgerLine>;

export function toLedgerLine(message: HubMessage, botId: string): LedgerLine {
  return {
    id: message.id,
    conversation: message.conversation,
    room: message.roomId !== null,
    from: message.from === botId ? 'bot' : 'person',
    kind: message.kind,
    sha256: sha256(message.text),
    at: message.at.toISOString(),
  };
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The whole lines of a ledger; a line that a kill cut off is none. */
export function readLedgerLines(text: string): readonly LedgerLine[] {
  return text.split('\n').flatMap((line) => {
    const read = ledgerLine.safeParse(parsed(line));
    return read.success ? [read.data] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
