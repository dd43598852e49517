import type { LedgerLine } from '../../../../../bot/web-chat/ledger-line';
import type { OutboundState } from '../../../../core/outbound/outbound-message';
import type { SendClass } from '../../../../core/outbound/outbox-entry';
import type { RequestEvent } from '../../../../core/requests/request-event';
import type { RequestState } from '../../../../core/requests/service-request';

/** What the driver submitted and the server acknowledged. */
export interface Submitted {
  /** The id the channel gave it. */
  readonly id: string;
  readonly who: string;
  readonly roomId: string | null;
  /** Whether the bot owes an answer. */
  readonly answerDue: boolean;
  /** The message whose matter this one opens; its own id where it opens at once. */
  readonly opens: string | null;
}

export interface StoredMessageView {
  readonly id: string;
  readonly providerMessageId: string;
  /** Who wrote, and where: messages of one of these are to be handled in their order. */
  readonly conversation: string;
  readonly handledAt: Date | null;
  readonly isHandled: boolean;
  readonly isSetAside: boolean;
  readonly isHistory: boolean;
}

export interface RequestView {
  readonly id: string;
  readonly sourceKey: string;
  readonly state: RequestState;
  readonly version: number;
  readonly events: readonly Pick<RequestEvent, 'seq' | 'kind' | 'causeId' | 'to'>[];
}

export interface OutboundView {
  readonly id: string;
  /** Where it goes on the channel: a contact's id or a room's. */
  readonly conversation: string;
  readonly sendClass: SendClass;
  readonly state: OutboundState;
  readonly isImage: boolean;
  readonly notBefore: Date;
  readonly expiresAt: Date | null;
  readonly attempts: number;
  readonly sentText: string | null;
  readonly providerMessageId: string | null;
}

export interface StoreView {
  readonly messages: readonly StoredMessageView[];
  readonly requests: readonly RequestView[];
  readonly outbound: readonly OutboundView[];
  /** Ids of what the hub of the web chat keeps. */
  readonly hubIds: readonly string[];
}

/** Where somebody's name, number or words were found that should not be there. */
export interface PersonalDataFinding {
  readonly where: string;
  /** Which canary, by its number: the words themselves stay out of reports. */
  readonly canary: string;
}

/** What is compared after the kills: what was submitted, what the store holds, what the channel accepted. */
export interface KillViews {
  readonly submitted: readonly Submitted[];
  readonly store: StoreView;
  readonly ledger: readonly LedgerLine[];
  readonly findings: readonly PersonalDataFinding[];
  /** How many canaries were looked for, in how many bytes. */
  readonly scanned: { readonly canaries: number; readonly bytes: number };
  /** SHA-256 of what is said straight to the channel while the store is away, at most once an outage. */
  readonly outageNotice: string;
  /** How often the store or the bot, which remembers whom it told, was killed. */
  readonly outages: number;
}
