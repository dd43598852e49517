export type ChannelTarget =
  | { readonly kind: 'contact'; readonly contactId: string }
  | { readonly kind: 'room'; readonly roomId: string };

export type ChannelContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'image'; readonly attachmentId: string };

/** `unknown`: the answer was lost, so it may or may not have arrived. `not-sent` is known not to have been sent. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly providerMessageId: string | null }
  | {
      readonly kind: 'not-sent';
      readonly reason: 'not-logged-in' | 'throttled' | 'unknown-target' | 'unsupported';
    }
  | { readonly kind: 'unknown' };

export interface Channel {
  readonly name: string;
  readonly account: string;
  isReady(): boolean;
  send(target: ChannelTarget, content: ChannelContent): Promise<SendOutcome>;
}
