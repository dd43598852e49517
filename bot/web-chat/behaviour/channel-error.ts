export type ChannelErrorCode = 'THROTTLED' | 'REFUSED' | 'ANSWER_LOST' | 'NOT_LOGGED_IN';

/** What the hub answers a send with when it behaves badly. Recognised by its code, never by its text. */
export class ChannelError extends Error {
  constructor(readonly code: ChannelErrorCode) {
    super(`The web chat answered a send with ${code}`);
    this.name = 'ChannelError';
  }
}
