/** Many who wait share one write and one sync. */
export interface GroupCommit<Item> {
  /** Resolves when the item is durable; rejects, with everybody of its batch, when the write failed. */
  add(item: Item): Promise<void>;
  /** Settles when nothing is under way. */
  idle(): Promise<void>;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const mostAtOnce = 500;

/** `write` makes a batch durable; the next one is gathered meanwhile. */
export function createGroupCommit<Item>(write: (items: readonly Item[]) => Promise<void>): GroupCommit<Item> {
  const waiting: Waiting<Item>[] = [];
  let running: Promise<void> | null = null;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce);
      try {
        await write(batch.map(({ item }) => item));
        for (const one of batch) one.resolve();
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    running = null;
  };

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= Promise.resolve().then(writeAll);
      }),
    idle: async () => {
      await running;
    },
  };
}
