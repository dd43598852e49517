import type { SendingBotSayings } from '../../bot/wording/sending-bot-sayings';

/** Parameters for what the bot answers to 发送情况. */
export const sendingBotSamples: SendingBotSayings = {
  'sending-state': {
    ...{ state: 'account-throttled', until: '2026-06-09T08:45:00.000Z', counted: true },
    ...{ waiting: ['紧急2条（最早16:20起）'], later: 3, used: 160, most: 200, kept: 40 },
  },
};
