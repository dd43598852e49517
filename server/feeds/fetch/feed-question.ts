import type { Validators } from './fetch-result';

export interface FeedQuestion {
  readonly url: string;
  /** Of the version that is here; `noValidators` when none is. */
  readonly validators: Validators;
  /** Of ours, such as a key: for the host of the address alone, whatever it sends us on to. */
  readonly headers?: Readonly<Record<string, string>>;
}
