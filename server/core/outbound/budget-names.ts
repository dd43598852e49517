import type { SendBudget } from './budgets';
import type { Channel } from './channel';
import type { OutboundMessage } from './outbound-message';
import type { NamedBucket } from './tokens';

type Account = Pick<Channel, 'name' | 'account'>;

/** The buckets every message of the account draws from. */
export function accountBuckets(channel: Account, budget: SendBudget): NamedBucket[] {
  const account = { name: `account/${accountName(channel)}`, bucket: budget.account };
  return budget.day ? [account, { name: `day/${accountName(channel)}`, bucket: budget.day }] : [account];
}

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
