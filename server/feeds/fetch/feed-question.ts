import type { Validators } from './fetch-result';

export interface FeedQuestion {
  readonly url: string;
  /** Of the version that is here; `noValidators` when none is. */
  readonly validators: Validators;
}
