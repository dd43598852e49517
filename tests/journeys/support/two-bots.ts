import { assembleBot } from '../../../bot/features/assemble-bot';
import { createRenderSaying } from '../../../bot/wording/render-saying';
import { toWebChat } from '../../../server/cli/import-verb';
import { compose } from '../../../server/compose';
import { sendBudgetOf } from '../../../server/core/outbound/budgets';
import { storedLine } from '../../../server/core/outbound/claim-bundle';
import { sendNext } from '../../../server/core/outbound/send-next';
import { soleTenure } from '../../../server/core/outbound/tenure';
import { isStoreTrouble } from '../../../server/store/store-trouble';
import { startEmbeddedStore } from '../../server/store/embedded/support/start-embedded-store';
import { createFakeChannel } from '../../support/fake-channel';
import { createFakeJobQueue } from '../../support/fake-job-queue';
import { readDemoCommunity } from '../../support/read-demo-community';
import { createRuleUnderstanding } from '../../../server/core/understanding/create-rule-understanding';

/** Two bots of one account, each with a connection of its own to one real store that holds the demo community. */
export async function twoBots() {
  const store = await startEmbeddedStore();
  const community = toWebChat(await readDemoCommunity());
  const communityId = community.grid.community.id;
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  const first = await compose({ uri: store.uri });
  await first.ensureIndexes();
  await first.repositories.communityImport.importCommunity(community);
  const composed = [first, await compose({ uri: store.uri })];

  const bots = composed.map((one, index) => {
    const channel = createFakeChannel(one.clock);
    const pipeline = assembleBot({
      ...one,
      understanding: createRuleUnderstanding(),
      communityId,
      holder: `bot-${String(index)}`,
      queue: createFakeJobQueue(),
      quietHours: null,
      isStoreTrouble,
      onTurn: ({ outcome }) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1),
      onFailure: (_id, reason) => failures.push(reason),
      handOver: () => false,
    });
    const wording = createRenderSaying(one.clock, one.knownYears);
    // The budget has tests of its own; here it would only make us wait.
    const budget = { ...sendBudgetOf('web-chat'), account: { emissionIntervalMs: 1, burst: 1_000_000 } };
    const sendDeps = {
      ...one.repositories,
      outbound: storedLine(one.repositories.outbound),
      budget,
      channel,
      wording,
      clock: one.clock,
      steady: one.clock,
      random: () => 0,
      report: () => undefined,
    };
    return {
      pipeline,
      channel,
      clock: one.clock,
      sendNext: () => sendNext(sendDeps, communityId, soleTenure),
    };
  });
  return {
    communityId,
    people: community.people,
    bots,
    /** How the deliveries ended, by outcome. */
    outcomes,
    failures,
    messages: first.connection.collection('messages'),
    outbound: first.connection.collection('outbound'),
    async stop() {
      for (const one of composed) await one.close();
      await store.stop();
    },
  };
}
