import type { OutboundMessage } from './outbound-message';
import type { SendNextDeps, SendNextResult } from './send-deps';
import type { SendReport } from './send-report';
import type { Settled } from './settle-outcome';

/** Rows that go out as one message, the first claimed first. */
export type Claims = readonly [OutboundMessage, ...OutboundMessage[]];

const resultOf = {
  sent: 'sent',
  failed: 'failed',
  pending: 'put-back',
  sending: 'put-back',
  uncertain: 'uncertain',
  expired: 'expired',
} as const satisfies Record<Settled['change']['state'], SendReport['result']>;

/** Records the end of each claim and reports it; a claim that was lost meanwhile is reported and changes nothing. */
export async function settleClaims(
  deps: Pick<SendNextDeps, 'outbound' | 'report'>,
  rows: Claims,
  settledOf: (row: OutboundMessage) => Settled,
  error?: unknown,
): Promise<SendNextResult> {
  for (const row of rows) {
    const { change, reason } = settledOf(row);
    const isOurs = await deps.outbound.settle(row.id, row.attempts, change);
    const result = isOurs ? resultOf[change.state] : 'claim-lost';
    deps.report({ outboundId: row.id, result, reason, ...(error === undefined ? {} : { error }) });
  }
  return { waitMs: 0 };
}
