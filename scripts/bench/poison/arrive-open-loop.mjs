const answerWithinMs = 15_000;

/**
 * Posts message after message at its intended time, `rate` a second, and times each answer from that intended time, so that
 * waiting for a slow one is not left out. What `isLeftOut` posts counts as sent, not as answered.
 */
export async function arriveOpenLoop(hub, { count, rate, contactAt, wordsAt, isLeftOut }) {
  const intended = new Map();
  const times = [];
  let expected = 0;
  const stop = hub.subscribe((event) => {
    if (event.kind !== 'message' || event.message.from !== hub.community.bot.id) return;
    const queue = intended.get(event.message.conversation);
    const at = queue?.shift();
    if (at !== undefined) times.push(performance.now() - at);
  });
  const startedAt = performance.now();
  for (let index = 0; index < count; index += 1) {
    const at = startedAt + (index * 1_000) / rate;
    const waitMs = at - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const contactId = contactAt(index);
    if (!isLeftOut(contactId)) {
      intended.set(contactId, [...(intended.get(contactId) ?? []), at]);
      expected += 1;
    }
    // Not waited for: the next one arrives when it arrives.
    void hub.post(contactId, hub.community.bot.id, { kind: 'text', text: wordsAt(index) });
  }
  const until = performance.now() + answerWithinMs;
  while (times.length < expected && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  stop();
  return { times, errors: expected - times.length };
}
