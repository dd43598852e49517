const answerWithinMs = 10_000;
const mostErrors = 5;

/**
 * Plays talks, `inFlight` at once: each is a function that gets `say(contactId, text)`, which resolves with the bot's next
 * words in that private chat. Resolves to { times, errors }; what is not answered within 10 s is an error.
 */
export async function holdTalks(hub, talks, inFlight) {
  const waiting = new Map();
  const times = [];
  let errors = 0;
  const stop = hub.subscribe((event) => {
    if (event.kind !== 'message' || event.message.from !== hub.community.bot.id) return;
    const answer = waiting.get(event.message.conversation);
    waiting.delete(event.message.conversation);
    answer?.(event.message.text);
  });
  const say = async (contactId, text) => {
    const startedAt = performance.now();
    const answered = new Promise((resolve) => waiting.set(contactId, resolve));
    const posted = await hub.post(contactId, hub.community.bot.id, { kind: 'text', text });
    if (posted.kind !== 'posted') throw new Error(`the hub refused: ${posted.reason}`);
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve(null), answerWithinMs);
    });
    const words = await Promise.race([answered, late]);
    clearTimeout(timer);
    if (words === null) errors += 1;
    if (errors > mostErrors) throw new Error('the bot does not answer');
    else times.push(performance.now() - startedAt);
    return words;
  };
  const left = [...talks];
  const lane = async () => {
    for (let talk = left.shift(); talk !== undefined; talk = left.shift()) await talk(say);
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  stop();
  return { times, errors };
}
