import type { ContactRef } from '../../server/core/people/identity';

/** One dialogue a contact. */
export function dialogueKey(contact: ContactRef): string {
  return `${contact.channel}:${contact.account}:${contact.contactId}`;
}
