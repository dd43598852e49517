import { z } from 'zod';

/** How the hub treats the bot's account: what a drill or a test makes go wrong. Left out of a script: all is well. */
export const channelBehaviour = z.strictObject({
  /** `out`: logged out, a code waits to be scanned, and it logs in as soon as this is `in`. `never`: a start leads to no login. */
  login: z.enum(['in', 'out', 'never']).default('in'),
  /**
   * `throttled`, `refused`: an error, nothing is kept. `hang`: no answer, nothing is kept. `answer-lost`: kept, and an error
   * comes back. `answer-never`: kept, and no answer comes.
   */
  sends: z
    .enum(['accepted', 'throttled', 'refused', 'hang', 'answer-lost', 'answer-never'])
    .default('accepted'),
  /** `none`: messages, dong and heartbeat stop coming while the account looks logged in. */
  events: z.enum(['once', 'twice', 'none']).default('once'),
  /** So many of the newest old messages come again at each login. */
  replayHistory: z.int().min(0).max(5_000).default(0),
  /** Everybody's contact id is another one after each login; the bot keeps its own. */
  renameContactsAtLogin: z.boolean().default(false),
});

export type ChannelBehaviour = Readonly<z.infer<typeof channelBehaviour>>;

export const goodBehaviour: ChannelBehaviour = channelBehaviour.parse({});
