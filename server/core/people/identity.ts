/** A contact of a channel, as the channel names it. */
export interface ContactRef {
  readonly channel: string;
  readonly account: string;
  readonly contactId: string;
}

/** `first-contact`: a contact we know nothing of yet; the person has no place. */
export type BindingMethod = 'first-contact' | 'import' | 'address' | 'area-code' | 'one-time-code';

/** Who a contact is. At most one live identity (`endedAt` null) a contact. */
export interface Identity extends ContactRef {
  readonly id: string;
  readonly communityId: string;
  readonly personId: string;
  readonly method: BindingMethod;
  readonly boundAt: Date;
  readonly endedAt: Date | null;
}
