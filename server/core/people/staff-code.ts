/** A code the clerk hands to one member of staff; it binds one contact, once, within 24 hours. */
export interface StaffCode {
  readonly id: string;
  readonly communityId: string;
  /** Eight capital letters and digits without 0 O 1 I; unique in the community. */
  readonly code: string;
  readonly personId: string;
  readonly issuedById: string;
  readonly issuedAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly usedByContactId: string | null;
}
