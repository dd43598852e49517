import type { SendBudget } from './budgets';
import type { Channel } from './channel';
import type { OutboundMessage } from './outbound-message';
import type { NamedBucket } from './tokens';

type Account = Pick<Channel, 'name' | 'account'>;

/** The bucket every message of the account draws from. */
export function accountBucket(channel: Account, budget: SendBudget): NamedBucket {
  return { name: `account/${accountName(channel)}`, bucket: budget.account };
}

/** Under which name the account's messages of a day are counted; `day/` once was a bucket. */
export const dayName = (channel: Account) => `day-count/${accountName(channel)}`;

/** The room's bucket of notices. Answers and emergencies (priority 1 and 2) are no notices, whatever the room has had. */
export function roomBuckets(
  channel: Account,
  budget: SendBudget,
  row: Pick<OutboundMessage, 'target' | 'priority'>,
): NamedBucket[] {
  if (row.target.kind !== 'room' || row.priority <= 2 || !budget.roomNotice) return [];
  return [{ name: `room/${accountName(channel)}/${row.target.roomId}`, bucket: budget.roomNotice }];
}

/** One name an account: its buckets, its breaker and its sender's lease bear it, so no two accounts share any. */
export const accountName = (channel: Account) => `${channel.name}/${channel.account}`;
