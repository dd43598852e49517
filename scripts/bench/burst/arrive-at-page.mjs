import { percentiles } from '../lib/percentiles.mjs';
import { smallTalk } from '../world/words.mjs';

const answerWithinMs = 60_000;

/**
 * Posts through the pages at intended times, one resident after the other, and times the bot's answers from them. Resolves to
 * the times of what was accepted, and how many were refused, how late at most, or never answered.
 */
export async function arriveAtPage(clients, { perSecond, seconds, random }) {
  const count = Math.round(perSecond * seconds);
  const times = [];
  const refusals = [];
  const startedAt = performance.now();
  const one = async (index) => {
    const client = clients[index % clients.length];
    const at = startedAt + (index * 1_000) / perSecond;
    const waitMs = at - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const known = new Set(client.heard().map(({ id }) => id));
    const postedAt = performance.now();
    const text = `${smallTalk[Math.floor(random() * smallTalk.length)]}${'。'.repeat(index % 5)}`;
    const outcome = await client.post(client.botId(), { text });
    if (outcome.kind === 'refused') return refusals.push(performance.now() - postedAt);
    const isAnswer = (message) => message.from === client.botId() && !known.has(message.id);
    await client.waitFor(isAnswer, answerWithinMs);
    return times.push(performance.now() - at);
  };
  const all = await Promise.allSettled(Array.from({ length: count }, (_, index) => one(index)));
  return {
    count,
    ...percentiles(times),
    refused: refusals.length,
    slowestRefusalMs: Math.round(Math.max(0, ...refusals)),
    errors: all.filter(({ status }) => status === 'rejected').length,
  };
}
