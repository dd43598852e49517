export const dialogueMinutes = 30;

/** What a contact was asked last. `previous` is what was open before the message `causedBy`, so a message handled again meets the same question. */
export interface DialogueRecord<State> {
  readonly communityId: string;
  /** `channel:account:contactId`. A contact may be unbound, so the person is no key. */
  readonly key: string;
  readonly current: DialogueTurn<State> | null;
  readonly previous: DialogueTurn<State> | null;
  readonly causedBy: string;
}

export interface DialogueTurn<State> {
  readonly state: State;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

/** The question that `messageId` answers: null when none is open or its 30 minutes are over. */
export function openTurn<State>(
  record: DialogueRecord<State> | null,
  messageId: string,
  at: Date,
): DialogueTurn<State> | null {
  if (!record) return null;
  const turn = record.causedBy === messageId ? record.previous : record.current;
  return turn && turn.expiresAt > at ? turn : null;
}
