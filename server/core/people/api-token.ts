/** What is shown to the HTTP API. The token itself is kept nowhere; rights come from the person's roles at each call. */
export interface ApiToken {
  /** SHA-256 of the token, hexadecimal; unique in the store. */
  readonly hash: string;
  readonly communityId: string;
  /** Whose it is, or who speaks for the department. */
  readonly personId: string;
  /** The department (部门) it speaks for; null: it is the person's own. */
  readonly department: string | null;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}
