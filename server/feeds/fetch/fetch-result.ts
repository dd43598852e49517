/** What a server said about the version it gave; sent back with the next question. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export const noValidators: Validators = { etag: null, lastModified: null };

/** Not asked: the rules of this machine forbid it. Asking again changes nothing. */
export type FetchRefusal =
  | 'not-a-url'
  /** Another scheme than http or https. */
  | 'not-http'
  /** A user or password in the address. */
  | 'credentials'
  | 'host-not-listed'
  /** Of this machine, of the house, or of nobody. */
  | 'address-not-public'
  | 'https-to-http'
  | 'too-many-redirects';

/** Asked, and no answer that can be used. It may be better later. */
export type FetchFailure =
  | 'unreachable'
  /** The whole of it took too long. */
  | 'time-limit'
  /** Another status than 200; a 304 nobody asked for. */
  | 'status'
  | 'too-large'
  | 'too-large-inflated'
  /** Packed in a way that was not asked for, or damaged. */
  | 'bad-encoding'
  /** It ended before its own length. */
  | 'cut-short'
  /** No HTTP. */
  | 'malformed'
  /** Of the recorded answers, which are not turned on. */
  | 'off';

export interface Refused {
  readonly kind: 'refused';
  readonly code: FetchRefusal;
}

export interface Failed {
  readonly kind: 'failed';
  readonly code: FetchFailure;
  /** The status or the system's code, for the log; never what the server wrote. */
  readonly detail: string;
  /** Not to be asked before: its Retry-After. */
  readonly retryAt: Date | null;
}

export interface Fetched {
  readonly kind: 'fetched';
  readonly bytes: Uint8Array;
  /** As the server names it: `text/xml; charset=gbk`. */
  readonly contentType: string | null;
  readonly validators: Validators;
}

export type FetchResult = Fetched | { readonly kind: 'not-modified' } | Refused | Failed;

export const refused = (code: FetchRefusal): Refused => ({ kind: 'refused', code });

export const failed = (code: FetchFailure, detail: string, retryAt: Date | null = null): Failed => ({
  kind: 'failed',
  code,
  detail,
  retryAt,
});
