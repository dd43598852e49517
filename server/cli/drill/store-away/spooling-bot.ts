import { createRuleUnderstanding } from '../../../core/understanding/create-rule-understanding';
import { join } from 'node:path';
import { createLanes } from '../../../../bot/adapter/create-lanes';
import { createTimers } from '../../../../bot/adapter/timers';
import { assembleBot } from '../../../../bot/features/assemble-bot';
import type { InboundMessage } from '../../../../bot/pipeline/message';
import { createIntake } from '../../../../bot/service/spool/create-intake';
import { openSpoolOrEnd } from '../../../../bot/service/spool/open-spool';
import { isStoreGone } from '../../../../bot/service/spool/is-store-gone';
import { conversationOf } from '../../../../bot/service/spool/spool-entry';
import { startIntake } from '../../../../bot/service/spool/start-intake';
import type { Composed } from '../../../compose';
import { createCountingChannel } from './counting-channel';
import type { Submitted } from './judge-store-away';

export type SpoolingBot = Awaited<ReturnType<typeof startSpoolingBot>>;

/** The bot from its intake to its last write, on a channel that lives nowhere near the store. */
export async function startSpoolingBot(composed: Composed, communityId: string, folder: string) {
  const spool = await openSpoolOrEnd(join(folder, 'spool'));
  const counts: Record<string, number> = {};
  const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
  const onError = (where: string): void => count(`error_${where}`);
  let isStopped = false;
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const intake = createIntake({ ...composed, spool, isStopped: () => isStopped, wait, onError, count });
  const channel = createCountingChannel();
  const pipeline = assembleBot({
    ...composed,
    understanding: createRuleUnderstanding(),
    repositories: intake.repositories,
    communityId,
    holder: 'spooling-bot',
    queue: { enqueue: () => Promise.resolve() },
    quietHours: null,
    isStoreTrouble: isStoreGone,
    onTurn: ({ outcome }) => count(`turn_${outcome}`),
    onFailure: () => count('turn_failed'),
    handOver: () => false,
  });
  const timers = createTimers();
  startIntake(
    { ...composed, timers, channel, spool, intake, pipeline, count, onError },
    { add: () => undefined, run: () => Promise.resolve('clean') },
  );
  const lanes = createLanes();
  const submitted: Submitted[] = [];
  let inHand = 0;

  return {
    counts,
    submitted,
    told: channel.told,
    spool,
    /** As the channel's adapter would: one conversation at a time. */
    hear(message: InboundMessage): void {
      const conversation = conversationOf(message);
      submitted.push({ providerMessageId: message.providerMessageId, conversation });
      inHand += 1;
      lanes.run(conversation, async () => {
        try {
          await intake.take(message);
        } catch {
          count('not_taken');
        }
        inHand -= 1;
      });
    },
    /** What is neither handled nor refused yet: in hand, or on disk. */
    open: (): number => inHand + spool.figures().messages,
    async stop() {
      isStopped = true;
      await lanes.idle();
      await intake.idle();
      await spool.close();
    },
  };
}
