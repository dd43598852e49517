/** What a member of staff shows the HTTP API. The token itself is kept nowhere; rights come from the person's roles at each call. */
export interface ApiToken {
  /** SHA-256 of the token, hexadecimal; unique in the store. */
  readonly hash: string;
  readonly communityId: string;
  readonly personId: string;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}
