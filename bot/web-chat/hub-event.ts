import type { HubMessage } from './hub-store';

/** What the hub tells its listeners, after it has been kept. */
export type HubEvent =
  | { readonly kind: 'message'; readonly message: HubMessage }
  | { readonly kind: 'read'; readonly personId: string; readonly conversation: string }
  | {
      readonly kind: 'room-join';
      readonly roomId: string;
      readonly personId: string;
      readonly byId: string;
      readonly at: Date;
    }
  | {
      readonly kind: 'room-leave';
      readonly roomId: string;
      readonly personId: string;
      readonly byId: string;
      readonly at: Date;
    }
  | {
      readonly kind: 'room-topic';
      readonly roomId: string;
      readonly name: string;
      readonly before: string;
      readonly byId: string;
      readonly at: Date;
    };
