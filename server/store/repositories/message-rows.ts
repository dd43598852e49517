import type { StoredMessage } from '../../core/messages/stored-message';
import type { MessageRow } from '../models/messages';

/** A message as it is first written, with what the indexes need. */
export function toMessageRow({ id, ...message }: StoredMessage): MessageRow {
  const isHandled = message.handledAt !== null;
  return {
    _id: id,
    ...message,
    version: 0,
    isWaiting: !isHandled && !message.setAside && !message.history,
    isHandled,
    isSetAside: !isHandled && message.setAside !== null,
    hasOutbox: message.outbox.length > 0,
    outboxAt: message.receivedAt,
    leaseToken: null,
    failureToken: null,
  };
}

export const toMessage = (row: MessageRow): StoredMessage => ({
  id: row._id,
  communityId: row.communityId,
  channel: row.channel,
  account: row.account,
  providerMessageId: row.providerMessageId,
  contactId: row.contactId,
  roomId: row.roomId,
  kind: row.kind,
  text: row.text,
  voiceSeconds: row.voiceSeconds,
  attachmentId: row.attachmentId,
  mentionsBot: row.mentionsBot,
  at: row.at,
  receivedAt: row.receivedAt,
  late: row.late,
  history: row.history,
  handledAt: row.handledAt,
  leaseUntil: row.leaseUntil,
  leaseHolder: row.leaseHolder,
  tries: row.tries,
  setAside: row.setAside,
  outbox: row.outbox,
});
