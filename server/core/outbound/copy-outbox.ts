import type { Clock } from '../shared/clock';
import type { OutboundMessage } from './outbound-message';
import type { OutboxDue, OutboxEntry, OutboxMessage } from './outbox-entry';
import type { OutboundRepository } from './ports';
import type { QuietHours } from './quiet-hours';
import { toOutboundMessage } from './to-outbound-message';

export interface CopyOutboxDeps {
  readonly outbound: Pick<OutboundRepository, 'insertMany'>;
  readonly dues: { insertMany(dues: readonly OutboxDue['due'][]): Promise<void> };
  readonly clock: Clock;
  /** Left out: the usual ones. Null: none, where nobody's phone rings. */
  readonly quietHours?: QuietHours | null;
}

export interface CopiedOutbox {
  readonly rows: readonly OutboundMessage[];
  readonly dues: readonly OutboxDue['due'][];
}

/** Copies what a fact causes to where it is acted on. What is there already stays as it is, so it may run again. */
export async function copyOutbox(
  deps: CopyOutboxDeps,
  communityId: string,
  entries: readonly OutboxEntry[],
): Promise<CopiedOutbox> {
  const now = deps.clock.now();
  const rows = entries
    .filter(isMessage)
    .map((entry, index) => toOutboundMessage(communityId, entry, index, now, deps.quietHours));
  const dues = entries.filter(isDue).map((entry) => entry.due);
  if (dues.length > 0) await deps.dues.insertMany(dues);
  if (rows.length > 0) await deps.outbound.insertMany(rows);
  return { rows, dues };
}

const isMessage = (entry: OutboxEntry): entry is OutboxMessage => entry.type === 'message';
const isDue = (entry: OutboxEntry): entry is OutboxDue => entry.type === 'due';
