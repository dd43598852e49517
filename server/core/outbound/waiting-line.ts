import { chooseNext } from './choose-next';
import { claimBundle, type SenderLine } from './claim-bundle';
import { createTurns } from './create-turns';
import type { OutboundMessage } from './outbound-message';
import type { OpenOutbound, OutboundRepository, OutboundSettlement } from './ports';

export interface WaitingLine extends SenderLine {
  /** Rows this process has just written: they need not be read. */
  add(rows: readonly OutboundMessage[]): void;
  /** Another process says that it has written something. */
  hint(): void;
  /** Nothing that is known may be so any more. */
  forget(): void;
}

interface Known {
  readonly communityId: string;
  readonly readAt: Date;
  readonly isHinted: boolean;
  /** The hint may be about something urgent. */
  readonly mayBeUrgent: boolean;
  /** Null: too many to be read whole. */
  readonly rows: Map<string, OpenOutbound> | null;
}

/** Ten times what any day brings; a line that long is a flood, in which taking turns matters. */
const mostRows = 5_000;
/** What another process wrote without a word to us waits no longer than this, and 20 s behind 5,000 others. */
const freshMs = 200;
const freshMsForRow = 4;
/** So short a line is read again with every hint; a longer one has something to send meanwhile, and hints come by the hundred. */
const shortLine = 25;
/** Of what is urgent so much is looked at with a hint. */
const mostUrgent = 50;
/** A line too long to be known is not counted again with every claim. */
const longMs = 1_000;

/**
 * What is on its way, as the one sender of an account knows it: read whole, kept up with what this process writes and claims,
 * and read again when it is old, when somebody else may have written, or when a claim says that it is not so. The store
 * decides every claim; a line too long to be known is asked about row by row. One claim at a time.
 */
export function createWaitingLine(
  outbound: Pick<OutboundRepository, 'listOpen' | 'listOpenUrgent' | 'claim' | 'claimNext' | 'settle'>,
): WaitingLine {
  let known: Known | null = null;
  let addedWhileReading: OpenOutbound[] | null = null;
  const turns = createTurns();

  async function rowsOf(communityId: string, now: Date): Promise<Known['rows']> {
    if (known?.communityId === communityId && isFresh(known, now)) return known.rows;
    const added: OpenOutbound[] = [];
    addedWhileReading = added;
    // A word that comes while the question is under way is younger than its answer may be.
    const asked: Known = { communityId, readAt: now, isHinted: false, mayBeUrgent: false, rows: null };
    known = asked;
    try {
      const open = await outbound.listOpen(communityId, mostRows);
      const rows = open && new Map([...added, ...open].map((row) => [row.id, row]));
      // A hint that came meanwhile may be younger than the answer.
      if (known?.readAt === asked.readAt) known = { ...known, rows };
      return rows;
    } catch (error) {
      known = null;
      throw error;
    } finally {
      addedWhileReading = null;
    }
  }

  /** A warning that another process has written does not wait until a long line is read again. */
  async function addUrgent(communityId: string): Promise<void> {
    if (!known?.mayBeUrgent) return;
    known = { ...known, mayBeUrgent: false };
    const urgent = await forgetOnError(() => outbound.listOpenUrgent(communityId, mostUrgent));
    for (const row of urgent) if (!known?.rows?.has(row.id)) put(row);
  }

  function put(row: OpenOutbound): void {
    known?.rows?.set(row.id, row);
  }

  return {
    add(rows) {
      for (const row of rows) {
        addedWhileReading?.push(row);
        if (!known?.rows?.has(row.id)) put(row);
      }
    },
    hint() {
      if (known) known = { ...known, isHinted: true, mayBeUrgent: true };
    },
    forget() {
      known = null;
    },
    async claimNext(communityId, by) {
      for (;;) {
        const rows = await rowsOf(communityId, by.now);
        if (!rows) return outbound.claimNext(communityId, by);
        await addUrgent(communityId);
        const next = chooseNext(rows.values(), by.now, turns.taken, by.priorityAtMost);
        if (!next) return null;
        const claimed = await forgetOnError(() => outbound.claim(next.id, next.attempts, by));
        if (claimed) {
          put(claimed);
          turns.take(claimed.targetKey);
          return claimed;
        }
        known = null;
      }
    },
    async claimBundle(first, by) {
      const rows = known?.rows?.values() ?? [];
      const claimed = await forgetOnError(() => claimBundle(outbound, rows, first, by));
      claimed.forEach(put);
      return claimed;
    },
    async settle(id, attempts, change) {
      const isOurs = await forgetOnError(() => outbound.settle(id, attempts, change));
      if (isOurs) settleKnown(id, change);
      else known = null;
      return isOurs;
    },
  };

  function settleKnown(id: string, { state, notBefore }: OutboundSettlement): void {
    const row = known?.rows?.get(id);
    if (row && state === 'pending') put({ ...row, state, notBefore: notBefore ?? row.notBefore });
    else known?.rows?.delete(id);
  }

  async function forgetOnError<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      known = null;
      throw error;
    }
  }
}

function isFresh({ readAt, rows, isHinted }: Known, now: Date): boolean {
  const ageMs = now.getTime() - readAt.getTime();
  if (ageMs < 0) return false;
  if (!rows) return ageMs < longMs;
  if (isHinted && rows.size < shortLine) return false;
  return ageMs < Math.max(isHinted ? 0 : freshMs, rows.size * freshMsForRow);
}
