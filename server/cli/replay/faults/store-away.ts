/** The store refuses: what a lost connection looks like to whoever asks. */
export class StoreAwayError extends Error {
  constructor() {
    super('the store is away');
    this.name = 'StoreAwayError';
  }
}
