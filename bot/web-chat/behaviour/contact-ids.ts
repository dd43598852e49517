import { randomBytes } from 'node:crypto';
import type { HubMessage } from '../hub-store';

/** The names the account knows people's ids by. As some WeChat clients do, they may all change at a login. */
export interface ContactIds {
  /** From now on everybody has another id; an id of before is nobody's. */
  renew(): void;
  /** The hub's id as the account sees it. */
  outer(id: string): string;
  /** The account's id as the hub knows it; '' for one of an earlier login. */
  inner(id: string): string;
}

/** `isFixed`: ids that stay the same, those of the bot and of rooms. */
export function createContactIds(isFixed: (id: string) => boolean): ContactIds {
  let mark = '';
  return {
    renew() {
      mark = `~${randomBytes(4).toString('hex')}`;
    },
    outer: (id) => (mark === '' || isFixed(id) ? id : id + mark),
    inner(id) {
      if (mark === '' || isFixed(id)) return id;
      return id.endsWith(mark) ? id.slice(0, -mark.length) : '';
    },
  };
}

/** A message with the ids of its people as the account sees them. */
export function withOuterIds(ids: ContactIds, message: HubMessage): HubMessage {
  return {
    ...message,
    from: ids.outer(message.from),
    conversation: ids.outer(message.conversation),
    mentions: message.mentions.map((id) => ids.outer(id)),
  };
}
