import type { OutboundMessage } from './outbound-message';
import type { SendNextDeps, SendNextResult } from './send-deps';
import type { SendReport } from './send-report';
import type { Settled } from './settle-outcome';

const resultOf = {
  sent: 'sent',
  failed: 'failed',
  pending: 'put-back',
  sending: 'put-back',
  uncertain: 'uncertain',
  expired: 'expired',
} as const satisfies Record<Settled['change']['state'], SendReport['result']>;

/** Records the end of a claim and reports it; a claim that was lost meanwhile is reported and changes nothing. */
export async function settleClaim(
  deps: Pick<SendNextDeps, 'outbound' | 'report'>,
  row: OutboundMessage,
  { change, reason }: Settled,
  error?: unknown,
): Promise<SendNextResult> {
  const isOurs = await deps.outbound.settle(row.id, row.attempts, change);
  const result = isOurs ? resultOf[change.state] : 'claim-lost';
  deps.report({ outboundId: row.id, result, reason, ...(error === undefined ? {} : { error }) });
  return { waitMs: 0 };
}
