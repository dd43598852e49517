import { built } from '../lib/built.mjs';

const everyMs = 1_000;

/** The bot's own rounds for messages left unhandled, each second here, so that a poison meets all its tries in the run. */
export function takeUpSoon({ repositories, communityId, clock, onError }, { pipeline }) {
  const { takeUpUnhandled } = built('bot/pipeline/take-up-unhandled');
  // Half a minute ahead: what is left unhandled is taken up at once.
  const ahead = { now: () => new Date(clock.now().getTime() + 31_000) };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() =>
        takeUpUnhandled({ ...repositories, communityId, clock: ahead, pipeline }, 'web-chat', 'bot'),
      )
      .catch((error) => onError('taking-up', error));
  }, everyMs);
  return {
    /** How many are set aside, once that is as many as expected or 15 s have passed. */
    async untilSetAside(expected) {
      const until = performance.now() + 15_000;
      for (;;) {
        const found = await repositories.messages.countSetAside(communityId);
        if (found >= expected || performance.now() > until) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
