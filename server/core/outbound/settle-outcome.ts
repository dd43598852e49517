import type { ChannelContent, SendOutcome } from './channel';
import type { OutboundMessage } from './outbound-message';
import type { OutboundSettlement } from './ports';
import { mayHaveArrived, outcomeUnknown } from './second-copy';

export interface Settled {
  readonly change: OutboundSettlement;
  readonly reason: string | null;
}

export interface Tried {
  readonly row: OutboundMessage;
  readonly content: ChannelContent;
  readonly outcome: SendOutcome;
  readonly now: Date;
}

const loginWaitMs = 5_000;
const firstRepeatMs = 10_000;
const longestRepeatMs = 60 * 60_000;

/** What a send's outcome makes of its row. `throttled` waits until `pausedUntil`. */
export function settleOutcome({ row, content, outcome, now }: Tried, pausedUntil: Date): Settled {
  if (outcome.kind === 'accepted') return accepted(content, outcome.providerMessageId, now);
  if (outcome.kind === 'unknown') return unknown(row, now);
  if (outcome.reason === 'throttled') return putBack(row, pausedUntil, outcome.reason);
  if (outcome.reason === 'not-logged-in') return putBack(row, after(now, loginWaitMs), outcome.reason);
  return { change: { state: 'failed', failure: outcome.reason }, reason: outcome.reason };
}

/** Back in line, known not to have been sent this time; whether an earlier try may have arrived is kept. */
export function putBack(row: OutboundMessage, notBefore: Date, reason: string): Settled {
  const failure = mayHaveArrived(row) ? row.failure : reason;
  return { change: { state: 'pending', notBefore, failure }, reason };
}

function accepted(content: ChannelContent, providerMessageId: string | null, now: Date): Settled {
  const sentText = content.kind === 'text' ? content.text : null;
  return { change: { state: 'sent', sentAt: now, sentText, providerMessageId, failure: null }, reason: null };
}

function unknown(row: OutboundMessage, now: Date): Settled {
  if (row.sendClass === 'must-not-repeat')
    return { change: { state: 'uncertain', failure: outcomeUnknown }, reason: outcomeUnknown };
  // Slower each time: copies that do arrive while their answers are lost must not flood a person.
  const waitMs = Math.min(firstRepeatMs * 2 ** (row.attempts - 1), longestRepeatMs);
  const change = { state: 'pending', notBefore: after(now, waitMs), failure: outcomeUnknown } as const;
  return { change, reason: outcomeUnknown };
}

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);
