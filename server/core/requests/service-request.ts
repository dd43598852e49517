import type { OutboxEntry } from '../outbound/outbox-entry';
import type { RequestClass } from '../deadlines/request-class';
import type { RequestClocks } from '../deadlines/request-clocks';
import type { Route, Visibility } from '../routing/route';
import type { Place } from '../understanding/understood';
import type { RequestEvent } from './request-event';

export type RequestState =
  'assigned' | 'accepted' | 'waiting-resident' | 'waiting-outside' | 'claimed-solved' | 'closed';

/** joined: it ended with the request it was joined to, whose outcome counts for all. */
export type Outcome =
  'solved' | 'partly-solved' | 'unanswered' | 'not-possible-explained' | 'withdrawn' | 'answered' | 'joined';

export type Rating = 'satisfied' | 'basically-satisfied' | 'dissatisfied';

/** `YX-0609-001`: the number belongs to the opening, unique by (community, openedOn, seq). */
export interface RequestNumber {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly openedOn: string;
  readonly seq: number;
  readonly label: string;
}

export interface Evidence {
  readonly attachmentId: string;
  readonly byId: string;
  readonly at: Date;
  readonly cycle: number;
}

export interface Follower {
  readonly personId: string;
  readonly at: Date;
  readonly causeId: string;
}

/** A request (诉求). Nothing is edited away: every move is one event in `events`. */
export interface ServiceRequest {
  readonly id: string;
  readonly communityId: string;
  readonly number: RequestNumber;
  readonly requestClass: RequestClass;
  readonly topicId: string | null;
  /** 楼道灯不亮 */
  readonly topicLabel: string;
  /** Up to three topics that its words may mean, best first, as they were read; absent when there were no words to read. */
  readonly candidateIds?: readonly string[];
  /** The resident's own words. */
  readonly text: string;
  readonly place: Place | null;
  readonly requesterId: string;
  /** `messageId#part`, unique: opening the same message again finds the request. */
  readonly sourceKey: string;
  readonly firstReceiverId: string;
  readonly state: RequestState;
  readonly outcome: Outcome | null;
  /** Incremented by every write; every write asks for it. */
  readonly version: number;
  readonly ownerId: string;
  readonly askedIds: readonly string[];
  readonly coHandlerIds: readonly string[];
  readonly visibility: Visibility;
  readonly route: Route;
  readonly cycle: number;
  readonly hops: number;
  /** Provider's time of the first message about it. */
  readonly openedAt: Date;
  readonly clocks: RequestClocks;
  /** When its clocks are looked at next, as arranged; null: nothing comes by itself. */
  readonly lookAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly firstContactAt: Date | null;
  readonly closedAt: Date | null;
  readonly followers: readonly Follower[];
  /** The request of a hot spot it is handled with; null: it stands by itself. */
  readonly joinedTo: { readonly id: string; readonly label: string } | null;
  /** Its resident, or a member of staff, said that it is another matter: it is never put with others by itself. */
  readonly standsAlone: boolean;
  /** The requests that are handled with this one. */
  readonly childIds: readonly string[];
  /** Photos the resident sent with the request. */
  readonly attachmentIds: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly rating: Rating | null;
  readonly escalations: readonly { readonly step: number; readonly toId: string; readonly at: Date }[];
  readonly events: readonly RequestEvent[];
  readonly outbox: readonly OutboxEntry[];
}
