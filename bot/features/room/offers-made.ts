const dayMs = 24 * 60 * 60_000;
const mostKept = 5_000;

export interface OffersMade {
  /** Whether help with this may be offered to this person: not when another message of theirs led to it within a day. */
  note(personId: string, topicId: string, messageId: string, at: Date): boolean;
}

/**
 * Which help was offered to whom in the last day. Kept by this process alone: what somebody said to the neighbours and did not
 * want registered stands in no store, so after a restart the bot may ask once more.
 */
export function createOffersMade(): OffersMade {
  const made = new Map<string, { readonly messageId: string; readonly atMs: number }>();
  const forgetOld = (nowMs: number) => {
    for (const [key, { atMs }] of made) {
      if (made.size <= mostKept && nowMs - atMs < dayMs) return;
      made.delete(key);
    }
  };
  return {
    note(personId, topicId, messageId, at) {
      const key = JSON.stringify([personId, topicId]);
      const atMs = at.getTime();
      forgetOld(atMs);
      const earlier = made.get(key);
      if (earlier) return earlier.messageId === messageId;
      made.set(key, { messageId, atMs });
      return true;
    },
  };
}
