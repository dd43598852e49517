export type ChannelTarget =
  | { readonly kind: 'contact'; readonly contactId: string }
  | { readonly kind: 'room'; readonly roomId: string };

export type ChannelContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly attachmentId: string };

/** too-late: the sender's right to send had ended. refused: the channel turned this one down. */
export type NotSentReason =
  'not-logged-in' | 'throttled' | 'refused' | 'unknown-target' | 'unsupported' | 'too-late';

/** `unknown`: the answer was lost, so it may or may not have arrived. `not-sent` is known not to have been sent. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly providerMessageId: string | null }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason }
  | { readonly kind: 'unknown' };

export interface Channel {
  readonly name: string;
  readonly account: string;
  isReady(): boolean;
  /**
   * Looks at the clock as the last thing before the message leaves: at or after `leaveBefore` it does not, and the answer is
   * `too-late`. A process that was stopped and goes on must not say what another has taken over.
   */
  send(target: ChannelTarget, content: ChannelContent, leaveBefore: Date): Promise<SendOutcome>;
}
