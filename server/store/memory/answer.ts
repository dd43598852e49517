import { copy } from './copy';

/** Runs the work at once and as a whole, and answers with a copy, so that no caller can change what is stored. */
export function answer<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(copy(work()));
  });
}
