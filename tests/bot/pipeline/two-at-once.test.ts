import { anInboundMessage } from '../../support/an-inbound-message';
import { setUpBot } from '../../support/set-up-bot';

describe('one message that two bots hear in the same millisecond', () => {
  it('is handled by one of them, and a later delivery is only a repeat', async () => {
    const bot = await setUpBot();
    const another = bot.start();
    const message = anInboundMessage({ at: bot.clock.now() });
    await Promise.all([bot.pipeline.take(message), another.take(message)]);
    expect([...bot.turns].sort()).toEqual(['handled', 'leased']);
    await another.take(message);
    expect(bot.turns.at(-1)).toBe('repeated');
    expect(await bot.collect()).toHaveLength(1);
  });
});
