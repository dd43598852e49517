import { assembleBot } from '../../../bot/features/assemble-bot';
import type { Pipeline } from '../../../bot/pipeline/build-pipeline';
import { sweepOutboxes } from '../../../jobs/sweeps/sweep-outboxes';
import { toWebChat } from '../../../server/cli/import-verb';
import { compose, type Composed } from '../../../server/compose';
import { setFailPoint, type FailPointName } from '../../../server/store/set-fail-point';
import { isStoreTrouble } from '../../../server/store/store-trouble';
import { createTestClock } from '../../contracts/support/test-clock';
import {
  startEmbeddedStore,
  type EmbeddedStore,
} from '../../server/store/embedded/support/start-embedded-store';
import { anInboundMessage } from '../../support/an-inbound-message';
import { createFakeJobQueue } from '../../support/fake-job-queue';
import { readDemoCommunity } from '../../support/read-demo-community';
import { createRuleUnderstanding } from '../../../server/core/understanding/create-rule-understanding';

const report = '三栋二单元的灯坏了好几天了';
const writes = ['insert', 'update', 'delete', 'findAndModify'];
const clock = createTestClock();
const queue = createFakeJobQueue();
const failures: string[] = [];
let store: EmbeddedStore;
let composed: Composed;
let communityId: string;
let pipeline: Pipeline;
let expected: Awaited<ReturnType<typeof traces>>;

beforeAll(async () => {
  store = await startEmbeddedStore({ hasFailPoints: true });
  composed = await compose({ uri: store.uri });
  await composed.ensureIndexes();
  const community = toWebChat(await readDemoCommunity());
  communityId = community.grid.community.id;
  await composed.repositories.communityImport.importCommunity(community);
  pipeline = assembleBot({
    ...composed,
    understanding: createRuleUnderstanding(),
    communityId,
    holder: 'bot',
    clock,
    queue,
    quietHours: null,
    isStoreTrouble,
    onTurn: () => undefined,
    onFailure: (_id, reason) => failures.push(reason),
    handOver: () => false,
  });
  await pipeline.take(saying(report));
  await pipeline.take(saying('1'));
  expected = await traces();
}, 60_000);
afterAll(async () => {
  await composed.close();
  await store.stop();
});

const pass = (seconds: number) => clock.set(new Date(clock.now().getTime() + seconds * 1_000));
let said = 0;
const saying = (text: string) => {
  pass(5);
  return anInboundMessage({ providerMessageId: `said-${(said += 1)}`, text, at: clock.now() });
};

/** 张桂兰 has never written before. */
async function anew(): Promise<void> {
  for (const name of ['messages', 'requests', 'dialogues', 'outbound', 'dues'])
    await composed.connection.collection(name).deleteMany({});
}

/** What there is in the store, once the sweep has copied what was left behind. */
async function traces() {
  pass(31);
  const { messages: heldByMessages, requests: heldByRequests } = composed.repositories;
  const holders = [heldByMessages, heldByRequests];
  const onError = (error: unknown) => failures.push(String(error));
  await sweepOutboxes({ ...composed.repositories, clock, quietHours: null, holders, onError }, communityId);
  const { connection } = composed;
  const messages = await connection.collection('messages').find().sort({ at: 1 }).toArray();
  const rows = await connection.collection('outbound').find().sort({ createdAt: 1, order: 1 }).toArray();
  return {
    messages: messages.map(({ handledAt, tries, setAside }) => ({
      isHandled: handledAt !== null,
      tries,
      setAside,
    })),
    said: rows.map(({ content }) => String(content.saying.code)).sort(),
    requests: await connection.collection('requests').countDocuments(),
    dues: await connection.collection('dues').countDocuments(),
  };
}

/** Her two messages; the store fails at one write of the `at`-th. Answers how many writes it failed at. */
async function talk(at: number, name: FailPointName, data: object, check: (error: unknown) => void) {
  for (let skip = 0; ; skip += 1) {
    await anew();
    for (const [index, text] of [report, '1'].entries()) {
      const inbound = saying(text);
      if (index === at) {
        await setFailPoint(composed.connection, name, { skip, times: 1 }, { ...data });
        const failure: unknown = await pipeline.take(inbound).then(
          () => null,
          (error: unknown) => error,
        );
        if ((await setFailPoint(composed.connection, name, 'off')) === 0) return skip;
        check(failure);
        // Whoever brought it brings it again; by then the lease of the first try is over.
        pass(31);
      }
      await pipeline.take(inbound);
    }
    expect(await traces()).toEqual(expected);
  }
}

describe('a message that meets a store in trouble', () => {
  it('leads to one request and its answers when all is well', async () => {
    // One that opens the guess, three that climb while nobody accepts, one that looks at the clocks.
    const handled = { isHandled: true, tries: 0, setAside: null };
    expect(expected).toMatchObject({ messages: [handled, handled], requests: 1, dues: 5 });
    expect(expected.said.length).toBeGreaterThan(2);
  });

  it.each([0, 1])(
    'comes out, is not counted as a try and is handled once there is room (message %i)',
    async (at) => {
      const failed = await talk(at, 'fullDisk', {}, (error) => expect(isStoreTrouble(error)).toBe(true));
      expect(failed).toBeGreaterThan(3);
      expect(failures).toEqual([]);
    },
    30_000,
  );

  it.each([0, 1])(
    'is not taken as handled when nobody vouches for a write (message %i)',
    async (at) => {
      const data = { failCommands: writes, writeConcernError: { code: 64, errmsg: 'too late' } };
      const failed = await talk(at, 'failCommand', data, (error) => expect(isStoreTrouble(error)).toBe(true));
      expect(failed).toBeGreaterThan(3);
      expect(failures).toEqual([]);
    },
    30_000,
  );

  it('is handled as if nothing had been when answers are lost', async () => {
    const failed = await talk(1, 'loseReply', { commands: writes }, (error) => expect(error).toBeNull());
    expect(failed).toBeGreaterThan(3);
  }, 30_000);
});
