export type RefusalKind = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'unavailable';

/** A refusal: the rules say no. `code` is stable (`noun.what`); `details` hold ids and counts, never contents. */
export class DomainError extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
