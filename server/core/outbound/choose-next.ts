import { bundleRules } from './bundle-rules';
import type { OutboundMessage } from './outbound-message';
import type { Priority } from './outbox-entry';

export type OpenRow = Pick<
  OutboundMessage,
  'id' | 'targetKey' | 'priority' | 'createdAt' | 'order' | 'state' | 'notBefore' | 'expiresAt' | 'bundle'
>;

interface Queue<Row> {
  /** The oldest that is sendable or in the air. */
  head: Row;
  /** The most urgent that is sendable. */
  urgent: Row | null;
}

/** In which turn a target was sent something last, by its key; higher is later. */
export type Turns = ReadonlyMap<string, number>;

/**
 * The row to send next among ALL that are pending or in the air: the most urgent, then of the target whose turn is longest ago
 * (none yet comes first), then the oldest; an older one of the same target goes first, and while an older one of the target is
 * in the air that target waits. What is less urgent than `priorityAtMost` is not sendable. Who writes a hundred messages therefore waits for their answers, and nobody else does.
 */
export function chooseNext<Row extends OpenRow>(
  open: Iterable<Row>,
  now: Date,
  turns: Turns = new Map(),
  priorityAtMost: Priority = 4,
): Row | null {
  const queues = new Map<string, Queue<Row>>();
  for (const row of open) {
    const isSendable = row.priority <= priorityAtMost && isSendableAt(row, now);
    if (!isSendable && row.state !== 'sending') continue;
    const queue = queues.get(row.targetKey);
    if (!queue) queues.set(row.targetKey, { head: row, urgent: isSendable ? row : null });
    else {
      if (isOlder(row, queue.head)) queue.head = row;
      if (isSendable && (queue.urgent === null || isMoreUrgent(row, queue.urgent))) queue.urgent = row;
    }
  }
  let next: { readonly head: Row; readonly urgent: Row } | null = null;
  for (const { head, urgent } of queues.values()) {
    if (urgent === null || head.state === 'sending') continue;
    if (next === null || goesFirst(urgent, next.urgent, turns)) next = { head, urgent };
  }
  return next?.head ?? null;
}

/**
 * What may go out together with a row that was just claimed, oldest first: also what would only have waited for others of its
 * bundle to be written.
 */
export function chooseBundle<Row extends OpenRow>(
  open: Iterable<Row>,
  { id, targetKey, bundle }: OpenRow,
  now: Date,
): readonly Row[] {
  if (!bundle) return [];
  const { gatherMs } = bundleRules[bundle];
  const readyAt = ({ notBefore, createdAt }: OpenRow) =>
    notBefore.getTime() <= createdAt.getTime() + gatherMs ? now : notBefore;
  return [...open]
    .filter((row) => row.id !== id && row.targetKey === targetKey && row.bundle === bundle)
    .filter((row) => isSendableAt({ ...row, notBefore: readyAt(row) }, now))
    .sort((a, b) => (isOlder(a, b) ? -1 : 1));
}

const isSendableAt = ({ state, notBefore, expiresAt }: OpenRow, now: Date): boolean =>
  state === 'pending' && notBefore <= now && !(expiresAt !== null && expiresAt <= now);

function goesFirst(a: OpenRow, b: OpenRow, turns: Turns): boolean {
  const later = (turns.get(a.targetKey) ?? 0) - (turns.get(b.targetKey) ?? 0);
  return a.priority === b.priority && later !== 0 ? later < 0 : isMoreUrgent(a, b);
}

const isMoreUrgent = (a: OpenRow, b: OpenRow): boolean =>
  a.priority === b.priority ? isOlder(a, b) : a.priority < b.priority;

function isOlder(a: OpenRow, b: OpenRow): boolean {
  const ageMs = a.createdAt.getTime() - b.createdAt.getTime() || a.order - b.order;
  return ageMs === 0 ? a.id < b.id : ageMs < 0;
}
