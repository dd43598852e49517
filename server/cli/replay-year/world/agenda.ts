import { outageKeeping, type DoingKind, type Outage } from './outages';

export interface Doing {
  readonly kind: DoingKind;
  /** When it was meant for: a message's own time. */
  readonly at: Date;
  /** When it is handled: later than that in an outage. */
  readonly handledAt: Date;
  readonly run: () => Promise<void>;
}

export interface Agenda {
  add(kind: DoingKind, at: Date, run: () => Promise<void>): void;
  /** The next one, taken off; null: nothing comes any more. */
  takeNext(): Doing | null;
}

interface Entry extends Doing {
  /** What an outage lets pass first has 0. */
  readonly rank: number;
  readonly seq: number;
}

/** All that is to come, in the order in which it is handled. */
export function createAgenda(outages: readonly Outage[]): Agenda {
  const heap: Entry[] = [];
  let seq = 0;

  return {
    add(kind, at, run) {
      const outage = outageKeeping(outages, kind, at);
      const rank = outage && outage.first !== 'as-it-came' && outage.first !== kind ? 1 : 0;
      seq += 1;
      heap.push({ kind, at, run, handledAt: outage?.to ?? at, rank, seq });
      moveUp(heap);
    },
    takeNext() {
      const [first] = heap;
      const last = heap.pop();
      if (first === undefined || last === undefined) return null;
      if (heap.length > 0) moveDown(heap, last);
      return first;
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  const ms =
    a.handledAt.getTime() - b.handledAt.getTime() || a.rank - b.rank || a.at.getTime() - b.at.getTime();
  return ms === 0 ? a.seq < b.seq : ms < 0;
}

/** The last one goes up to its place. */
function moveUp(heap: Entry[]): void {
  let index = heap.length - 1;
  const entry = heap[index];
  while (entry && index > 0) {
    const parentIndex = (index - 1) >> 1;
    const parent = heap[parentIndex];
    if (!parent || !isBefore(entry, parent)) return;
    heap[index] = parent;
    heap[parentIndex] = entry;
    index = parentIndex;
  }
}

/** Put at the top, it goes down to its place. */
function moveDown(heap: Entry[], entry: Entry): void {
  let index = 0;
  for (;;) {
    const left = heap[2 * index + 1];
    if (!left) break;
    const right = heap[2 * index + 2];
    const isRight = right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (!isBefore(child, entry)) break;
    heap[index] = child;
    index = 2 * index + (isRight ? 2 : 1);
  }
  heap[index] = entry;
}
