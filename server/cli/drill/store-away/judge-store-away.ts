export interface Submitted {
  readonly providerMessageId: string;
  readonly conversation: string;
}

export interface KeptMessage {
  readonly providerMessageId: string;
  /** Grows with the order of storing. */
  readonly id: string;
  readonly handledAt: Date | null;
}

export interface Judgement {
  /** Brought, and not in the store, or there and never handled. */
  readonly lost: number;
  /** Handled before one of the same conversation that had come earlier. */
  readonly outOfOrder: number;
  readonly twice: number;
}

/** Compares what was brought, in its order, with what the store holds. */
export function judgeStoreAway(submitted: readonly Submitted[], kept: readonly KeptMessage[]): Judgement {
  const byId = new Map(kept.map((message) => [message.providerMessageId, message]));
  const last = new Map<string, { id: string; handledMs: number }>();
  let lost = 0;
  let outOfOrder = 0;
  for (const { providerMessageId, conversation } of submitted) {
    const message = byId.get(providerMessageId);
    if (!message?.handledAt) {
      lost += 1;
      continue;
    }
    const before = last.get(conversation);
    const handledMs = message.handledAt.getTime();
    if (before && (message.id < before.id || handledMs < before.handledMs)) outOfOrder += 1;
    last.set(conversation, { id: message.id, handledMs });
  }
  return { lost, outOfOrder, twice: kept.length - byId.size };
}
