import type { FetchFailure } from './fetch-result';

export class UnusableAnswerError extends Error {
  constructor(
    readonly code: FetchFailure,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'UnusableAnswerError';
  }
}
