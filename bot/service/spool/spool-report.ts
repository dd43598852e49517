import type { Spool } from './create-spool';

/** How the spool is, as figures of the process's report. */
export function spoolReport(spool: Pick<Spool, 'figures'>, now: Date): Readonly<Record<string, number>> {
  const { messages, bytes, oldestAt, bad, refused } = spool.figures();
  return {
    spool_messages: messages,
    spool_bytes: bytes,
    spool_oldest_seconds: oldestAt ? Math.max(0, Math.round((now.getTime() - oldestAt.getTime()) / 1000)) : 0,
    spool_bad: bad,
    spool_refused: refused,
  };
}
