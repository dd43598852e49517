import type { ScratchYimen } from '../../../server/cli/drill/harness/start-scratch-yimen';
import { storeUri } from '../../../server/cli/store-uri';
import { compose } from '../../../server/compose';
import { until } from '../../support/until';
import { canary } from './canary-community';
import { canaryMarks } from './canary-marks';
import { aCanaryPerson } from './canary-person';

// A resident whose row in the store is damaged, so that nothing of hers can be handled.
const damaged = 'liu-yang';
const { resident, rightId, words, residentPhone } = canaryMarks;

/**
 * Two things that can never be done, as a damaged row would bring them: a message with marks in it and a reminder. Then the
 * bot is killed with words in hand, and the jobs end by SIGABRT; after the start both items have used up their tries.
 */
export async function breakOff(yimen: ScratchYimen): Promise<void> {
  const a = await aCanaryPerson(yimen.address, canary.resident);
  const c = await aCanaryPerson(yimen.address, damaged);
  const composed = await compose({ uri: storeUri(yimen.dataFolder) ?? '' });
  const [messages, people] = ['messages', 'people'].map((name) => composed.connection.collection(name));
  const dues = composed.connection.collection<{ readonly _id: string; readonly [field: string]: unknown }>(
    'dues',
  );
  if (!messages || !people) throw new Error('a collection is missing');
  try {
    const communityId = await composed.findCommunityId();
    const { matchedCount } = await people.updateOne(
      { communityId, personId: damaged },
      { $set: { roles: null } },
    );
    if (matchedCount !== 1) throw new Error('nobody was damaged');
    await c.says(`楼道灯不亮，${resident}说，${rightId}，${words}`);
    const failed = { communityId, contactId: damaged, tries: 1 };
    await until(async () => (await messages.countDocuments(failed)) === 1, 10_000, 'the message fails');
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await messages.updateOne(failed, { $set: { tries: 2, receivedAt: aMinuteAgo } });
    await dues.insertOne({
      _id: 'due/odd',
      communityId,
      subject: { kind: 'request', id: 'odd' },
      kind: 'odd',
      dueAt: aMinuteAgo,
      policyVersion: '1',
      state: 'waiting',
      tries: 2,
      setAside: null,
    });
    const inHand = a.says(`${words}，${residentPhone}，楼道灯不亮`, 'jia-residents');
    yimen.signal('bot', 'SIGKILL');
    yimen.signal('jobs', 'SIGABRT');
    await inHand;
    await until(
      async () => (await composed.repositories.messages.countSetAside(communityId ?? '')) === 1,
      20_000,
    );
    await until(
      async () => (await composed.repositories.dues.countSetAside(communityId ?? '')) === 1,
      20_000,
    );
    await yimen.untilReady();
  } finally {
    a.close();
    c.close();
    await composed.close();
  }
}
