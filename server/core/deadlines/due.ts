/** Something to look at at a moment. Unique by (community, subject, kind, dueAt, policyVersion). */
export interface Due {
  readonly id: string;
  readonly communityId: string;
  readonly subject: { readonly kind: 'request' | 'dialogue'; readonly id: string };
  readonly kind: DueKind;
  readonly dueAt: Date;
  readonly policyVersion: string;
  readonly state: 'waiting' | 'done';
}

/** open-unconfirmed: a guess nobody confirmed within 10 minutes. accept-step: nobody has accepted yet. */
export type DueKind = 'open-unconfirmed' | 'accept-step';
