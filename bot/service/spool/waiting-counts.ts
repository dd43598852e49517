/** How many messages wait by conversation. */
export interface WaitingCounts {
  add(conversation: string): void;
  remove(conversation: string): void;
  has(conversation: string): boolean;
  total(): number;
}

export function createWaitingCounts(): WaitingCounts {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    add(conversation) {
      counts.set(conversation, (counts.get(conversation) ?? 0) + 1);
      total += 1;
    },
    remove(conversation) {
      const left = (counts.get(conversation) ?? 0) - 1;
      if (left < 0) return;
      total -= 1;
      if (left === 0) counts.delete(conversation);
      else counts.set(conversation, left);
    },
    has: (conversation) => counts.has(conversation),
    total: () => total,
  };
}
