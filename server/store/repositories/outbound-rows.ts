import type { OutboundMessage, OutboundState } from '../../core/outbound/outbound-message';
import type { OpenOutbound } from '../../core/outbound/ports';
import type { OutboundRow } from '../models/outbound';

export const toOutboundRow = ({ id, ...message }: OutboundMessage): OutboundRow => ({
  _id: id,
  ...message,
  claimToken: null,
  claimAccount: null,
  claimFencing: null,
  isOpen: isOpenState(message.state),
});

/** Whether a row in this state still is on its way. */
export const isOpenState = (state: OutboundState): boolean => state === 'pending' || state === 'sending';

export const toOutboundMessage = (row: OutboundRow): OutboundMessage => ({
  id: row._id,
  communityId: row.communityId,
  target: row.target,
  targetKey: row.targetKey,
  content: row.content,
  sendClass: row.sendClass,
  priority: row.priority,
  requestId: row.requestId,
  bundle: row.bundle,
  state: row.state,
  order: row.order,
  createdAt: row.createdAt,
  notBefore: row.notBefore,
  expiresAt: row.expiresAt,
  leaseUntil: row.leaseUntil,
  attempts: row.attempts,
  sentAt: row.sentAt,
  sentText: row.sentText,
  providerMessageId: row.providerMessageId,
  failure: row.failure,
});

export type OpenRow = Omit<OpenOutbound, 'id'> & Pick<OutboundRow, '_id'>;

/** The fields of a row that `toOpenOutbound` reads. */
export const openFields = {
  targetKey: 1,
  priority: 1,
  createdAt: 1,
  order: 1,
  state: 1,
  notBefore: 1,
  expiresAt: 1,
  bundle: 1,
  attempts: 1,
} as const satisfies Record<Exclude<keyof OpenRow, '_id'>, 1>;

export const toOpenOutbound = ({ _id, ...row }: OpenRow): OpenOutbound => ({ id: _id, ...row });
