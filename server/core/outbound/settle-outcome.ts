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
const firstLeaveMs = 1_000;
const longestLeaveMs = 10 * 60_000;
const leaveForMs = 24 * 60 * 60_000;

/** What a send's outcome makes of its row. The account sends nothing before `openUntil`. */
export function settleOutcome({ row, content, outcome, now }: Tried, openUntil: Date): Settled {
  if (outcome.kind === 'accepted') return accepted(content, outcome.providerMessageId, now);
  if (outcome.kind === 'unknown') return unknown(row, now);
  switch (outcome.reason) {
    case 'throttled':
      return putBack(row, openUntil, outcome.reason);
    case 'refused':
      return putBack(row, after(now, repeatMs(row)), outcome.reason);
    case 'not-logged-in':
      return putBack(row, after(now, loginWaitMs), outcome.reason);
    case 'too-late':
      return putBack(row, now, outcome.reason);
    case 'unknown-target':
    case 'unsupported':
      return { change: { state: 'failed', failure: outcome.reason }, reason: outcome.reason };
  }
}

/** Back in line, known not to have been sent this time; whether an earlier try may have arrived is kept. */
export function putBack(row: OutboundMessage, notBefore: Date, reason: string): Settled {
  const failure = mayHaveArrived(row) ? row.failure : reason;
  return { change: { state: 'pending', notBefore, failure }, reason };
}

/**
 * Only another account of the community can write to them. It takes the row when it looks; ours looks again less and less
 * often, since they may come to be known here, and gives up after a day.
 */
export function leaveToAnother(row: OutboundMessage, now: Date): Settled {
  if (now.getTime() - row.createdAt.getTime() >= leaveForMs)
    return { change: { state: 'failed', failure: 'unreachable' }, reason: 'unreachable' };
  const waitMs = Math.min(firstLeaveMs * 2 ** (row.attempts - 1), longestLeaveMs);
  return putBack(row, after(now, waitMs), 'other-account');
}

function accepted(content: ChannelContent, providerMessageId: string | null, now: Date): Settled {
  const sentText = content.kind === 'text' ? content.text : null;
  return { change: { state: 'sent', sentAt: now, sentText, providerMessageId, failure: null }, reason: null };
}

function unknown(row: OutboundMessage, now: Date): Settled {
  if (row.sendClass === 'must-not-repeat')
    return { change: { state: 'uncertain', failure: outcomeUnknown }, reason: outcomeUnknown };
  const change = { state: 'pending', notBefore: after(now, repeatMs(row)), failure: outcomeUnknown } as const;
  return { change, reason: outcomeUnknown };
}

/** Slower each time: copies that do arrive while their answers are lost must not flood a person. */
const repeatMs = (row: OutboundMessage) => Math.min(firstRepeatMs * 2 ** (row.attempts - 1), longestRepeatMs);

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);
