/** Something to look at at a moment. Unique by (community, subject, kind, dueAt, policyVersion). */
export interface Due {
  readonly id: string;
  readonly communityId: string;
  readonly subject: {
    readonly kind: 'request' | 'dialogue' | 'task' | 'duty' | 'leave' | 'boundary' | 'notice' | 'call';
    readonly id: string;
  };
  readonly kind: DueKind;
  readonly dueAt: Date;
  readonly policyVersion: string;
  readonly state: DueState;
}

/** set-aside: it failed every try and waits for a person; dropped: a person gave it up. */
export type DueState = 'waiting' | 'done' | 'set-aside' | 'dropped';

/**
 * open-unconfirmed: a guess nobody confirmed within 10 minutes. accept-step: nobody has accepted yet. look-at-request: a step
 * of its clocks may have come.
 * look-at-task: the same of a task. look-at-notice: it goes out, or is over.
 * duty-unconfirmed: who was asked has not confirmed a duty. boundary-begins: a change of boundaries holds from now on.
 * forget-offer: the time to answer what was offered for something overheard is over.
 */
export type DueKind =
  | 'open-unconfirmed'
  | 'accept-step'
  | 'look-at-request'
  | 'look-at-task'
  | 'look-at-notice'
  | 'duty-unconfirmed'
  | 'boundary-begins'
  | 'forget-offer'
  | CallDueKind
  | LeaveDueKind;

/**
 * open-calls: who has to answer a warning is asked. end-calls: the warning is over before its time. look-at-call: time to see
 * whether somebody was written to, and has answered.
 */
export type CallDueKind = 'open-calls' | 'end-calls' | 'look-at-call';

/** A leave begins or ends; a hand-over card was not answered. */
export type LeaveDueKind = 'leave-begins' | 'leave-ends' | 'leave-unanswered';

export type DueTime = Pick<Due, 'id' | 'dueAt'>;

/** A due with what became of it. */
export interface StoredDue extends Due {
  /** How often looking at it failed, since it was last put back. */
  readonly tries: number;
  readonly setAside: { readonly reason: string; readonly at: Date } | null;
}
