import { bundleRules } from './bundle-rules';
import { targetKey } from './draft-message';
import type { OutboxMessage } from './outbox-entry';
import type { OutboundMessage } from './outbound-message';
import { defaultQuietHours, nextAllowedInstant, type QuietHours } from './quiet-hours';

/** The row of the delivery ledger that an entry becomes; what does not ignore the quiet hours waits for their end. */
export function toOutboundMessage(
  communityId: string,
  entry: OutboxMessage,
  order: number,
  now: Date,
  quietHours: QuietHours | null = defaultQuietHours,
): OutboundMessage {
  const ready = entry.bundle === null ? now : new Date(now.getTime() + bundleRules[entry.bundle].gatherMs);
  return {
    id: entry.id,
    communityId,
    target: entry.target,
    targetKey: targetKey(entry.target),
    content: entry.content,
    sendClass: entry.sendClass,
    priority: entry.priority,
    requestId: entry.requestId,
    bundle: entry.bundle,
    state: 'pending',
    order,
    createdAt: now,
    notBefore: entry.ignoresQuietHours || !quietHours ? ready : nextAllowedInstant(ready, quietHours),
    expiresAt: entry.expiresAt,
    leaseUntil: null,
    attempts: 0,
    sentAt: null,
    sentText: null,
    providerMessageId: null,
    failure: null,
  };
}
