export type RequestEventKind =
  | 'opened'
  | 'accepted'
  | 'noted'
  | 'asked-resident'
  | 'resident-replied'
  | 'transferred'
  /** The stand-in took over all of somebody's, or the person took them back: `to`. */
  | 'handed-over'
  | 'claimed-solved'
  | 'reopened'
  | 'closed'
  | 'rated'
  | 'followed'
  | 'urged'
  | 'withdrawn'
  | 'escalated'
  | 'place-corrected'
  /** A step of a clock was said to somebody (`to`); `note` is the step. */
  | 'reminded'
  /** `to` is the new due time. */
  | 'extension-asked'
  | 'extended'
  | 'extension-refused'
  /** An outside body is waited for; `to` is until when, at the latest. */
  | 'outside-asked'
  | 'waits-outside'
  | 'outside-refused'
  /** Nothing can be done by anybody for now; `note` is why. */
  | 'force-majeure'
  /** The street has an eye on it. */
  | 'supervised'
  /** Who does it was asked of `to`; `note` is why. */
  | 'decision-asked'
  /** `to` does it; `note` are the helpers. */
  | 'decided'
  /** The calendar of the year is known now; `note` is the end as promised before, null when it stays; `to` is the end. */
  | 'dates-confirmed'
  /** Enough households said the same: `note` is where, `to` how many they were. */
  | 'hot-spot'
  /** It is handled with the request `to`, whose number is `note`; or no longer. */
  | 'joined'
  | 'separated'
  /** `to` follows it no longer. */
  | 'unfollowed'
  /** Said publicly in the room `to`. */
  | 'published'
  | 'resumed'
  /** The kind was wrong or unknown: `note` is the topic before, null when nobody knew; `to` is the topic. */
  | 'kind-corrected'
  /** With the kind came another class: `note` is the class before; `to` is the end that holds. */
  | 'class-corrected';

/** One move: who, when, from which channel, why. */
export interface RequestEvent {
  readonly seq: number;
  readonly kind: RequestEventKind;
  readonly at: Date;
  /** A person's id, or `system`. */
  readonly byId: string;
  readonly channel: string;
  /** The message, call or due item that caused it. The same cause never makes the same move twice. */
  readonly causeId: string;
  readonly note: string | null;
  /** The person or value the move leads to: the next owner, the outcome, the rating. */
  readonly to: string | null;
}
