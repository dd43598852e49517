import type { OutboundMessage } from './outbound-message';

export const outcomeUnknown = 'outcome-unknown';
export const leaseEnded = 'lease-ended';

/** Whether an earlier try of this row may have reached the person already. */
export function mayHaveArrived(row: Pick<OutboundMessage, 'failure'>): boolean {
  return row.failure === outcomeUnknown || row.failure === leaseEnded;
}

/** First, so that it shows in the list of chats too. */
export const markSecondCopy = (text: string): string => `（重复发送）${text}`;
