import { setTimeout as delay } from 'node:timers/promises';
import { openChatClient } from '../harness/chat-client';
import { seededRandom } from '../../seeded-random';

/** A message that the page was told is kept. */
export interface Acknowledged {
  readonly id: string;
  readonly who: string;
  /** By `performance.now()`. */
  readonly saidAt: number;
  readonly keptAt: number;
}

export interface Writers {
  readonly acknowledged: readonly Acknowledged[];
  /** Said, and neither kept nor refused yet. */
  unsent(): number;
  /** Sentences of refusal: none is expected, as the page says again what it was asked to try later. */
  readonly refused: readonly string[];
  /** Nobody begins another message; resolves when all are kept. */
  finish(): Promise<void>;
  close(): void;
}

const pauseMs = 300;

/** Each person writes, waits for it to be kept, thinks for a moment, and writes again. */
export function startWriters(address: string, people: readonly string[], seed: number): Writers {
  const acknowledged: Acknowledged[] = [];
  const refused: string[] = [];
  let unsent = 0;
  let isOver = false;
  const clients = people.map((who) => openChatClient({ address, who }));

  const write = async (client: (typeof clients)[number], random: () => number): Promise<void> => {
    await client.ready;
    for (;;) {
      await delay(random() * 2 * pauseMs);
      if (isOver) return;
      unsent += 1;
      const saidAt = performance.now();
      const outcome = await client.post(client.botId(), { text: '帮助' });
      unsent -= 1;
      if (outcome.kind === 'refused') refused.push(outcome.sentence);
      else acknowledged.push({ id: outcome.message.id, who: client.who, saidAt, keptAt: performance.now() });
    }
  };
  const all = Promise.all(clients.map((client, index) => write(client, seededRandom(seed + index))));
  return {
    acknowledged,
    refused,
    unsent: () => unsent,
    async finish() {
      isOver = true;
      await all;
    },
    close: () => clients.forEach((client) => client.close()),
  };
}
