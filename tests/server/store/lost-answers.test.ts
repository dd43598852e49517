import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { calmBreaker } from '../../../server/core/outbound/breaker';
import { connectStore } from '../../../server/store/connect';
import { createHubStore } from '../../../server/store/create-hub-store';
import { createRepositories } from '../../../server/store/create-repositories';
import { ensureIndexes } from '../../../server/store/ensure-indexes';
import type { Repositories } from '../../../server/store/repositories';
import { aPerson } from '../../contracts/support/a-community';
import { aMessage } from '../../contracts/support/a-message';
import { anOutboxMessage } from '../../contracts/support/an-outbox-entry';
import { anOutboundRow } from '../../contracts/support/an-outbound-row';
import { aRequest } from '../../contracts/support/a-request';
import { freshId } from '../../contracts/support/fresh-id';
import { at } from '../../contracts/support/moments';
import { createTestClock } from '../../contracts/support/test-clock';
import { startEmbeddedStore, type EmbeddedStore } from './embedded/support/start-embedded-store';
import { startLossyProxy, type LossyProxy } from './support/lossy-proxy';
import { aClaim } from '../../support/a-claim';

const communityId = freshId('community');
let store: EmbeddedStore;
let proxy: LossyProxy;
let connection: Connection;
let repositories: Repositories;

beforeAll(async () => {
  store = await startEmbeddedStore();
  proxy = await startLossyProxy(store.uri, join(store.dataFolder, 'lossy.sock'));
  connection = await connectStore({ uri: proxy.uri });
  await ensureIndexes(connection);
  repositories = createRepositories({
    connection,
    clock: createTestClock(),
    newId: () => freshId('id'),
  });
}, 60_000);

afterAll(async () => {
  await connection.close();
  await proxy.stop();
  await store.stop();
});

/** The answer to the command is lost on the way; the work must come out as if it had not been. */
async function losing<T>(commandName: string, work: () => Promise<T>): Promise<T> {
  const before = proxy.lost();
  proxy.loseNextAnswer(commandName);
  const answer = await work();
  expect(proxy.lost()).toBe(before + 1);
  return answer;
}

it('stores a message once and says so', async () => {
  const { messages } = repositories;
  const message = aMessage({ communityId });
  expect(await losing('insert', () => messages.put(message))).toEqual({ inserted: true, message });
  expect(await messages.put(message)).toMatchObject({ inserted: false });
  const again = await losing('insert', () => messages.put({ ...message, id: freshId('message') }));
  expect(again).toEqual({ inserted: false, message });
});

it('takes the lease of a message, counts one failure, handles it once', async () => {
  const { messages } = repositories;
  const { message } = await messages.put(aMessage({ communityId }));
  const claimed = await losing('findAndModify', () => messages.claim(message.id, at(10), at(40), 'a'));
  expect(claimed).toMatchObject({ id: message.id, leaseUntil: at(40) });
  expect(await messages.claim(message.id, at(10), at(40), 'b')).toBeNull();
  expect(await losing('findAndModify', () => messages.recordFailure(message.id))).toBe(1);
  const entries = [anOutboxMessage()];
  expect(await losing('update', () => messages.markHandled(message.id, at(20), entries, 'a'))).toBe(true);
  const held = await messages.listOutboxes(communityId, at(30), 100);
  expect(held).toMatchObject([{ id: message.id, version: 1 }]);
  await losing('update', () => messages.emptyOutbox(message.id, 1));
  expect(await messages.listOutboxes(communityId, at(30), 100)).toEqual([]);
});

it('opens a request once, moves it once', async () => {
  const { requests } = repositories;
  expect(await losing('findAndModify', () => requests.nextSeq(communityId, '2026-06-09'))).toBeGreaterThan(0);
  const request = aRequest({ communityId });
  expect(await losing('insert', () => requests.insert(request))).toEqual({ inserted: true, request });
  const accepted = { ...request, state: 'accepted' as const, version: 2 };
  expect(await losing('update', () => requests.replace(accepted, 1))).toBe(true);
  expect(await losing('update', () => requests.replace({ ...request, state: 'closed' }, 1))).toBe(false);
  expect(await requests.find(request.id)).toEqual(accepted);
});

it('copies an outbox, claims a row and settles it as if nothing had happened', async () => {
  const { outbound } = repositories;
  const row = anOutboundRow({ communityId });
  await losing('insert', () => outbound.insertMany([row]));
  const claimed = await losing('findAndModify', () =>
    outbound.claimNext(communityId, aClaim(at(5), { leaseUntil: at(35) })),
  );
  expect(claimed).toMatchObject({ id: row.id, state: 'sending', attempts: 1 });
  expect(await losing('update', () => outbound.settle(row.id, 1, { state: 'sent' }))).toBe(true);
  expect(await outbound.settle(row.id, 1, { state: 'sent' })).toBe(false);
  expect(await outbound.countByState(communityId)).toMatchObject({ sent: 1, pending: 0, sending: 0 });
});

it('takes one token, one lease', async () => {
  const { budgets, leases } = repositories;
  const advance = (expected: Date | null, next: Date) =>
    budgets.advance(communityId, 'account', expected, next);
  expect(await losing('insert', () => advance(null, at(1)))).toBe(true);
  expect(await losing('update', () => advance(at(1), at(2)))).toBe(true);
  expect(await losing('update', () => advance(at(1), at(3)))).toBe(false);
  const breaker = { ...calmBreaker, refusals: 1 };
  expect(await losing('update', () => budgets.saveBreaker(communityId, 'a', breaker, 2))).toBe(true);
  expect(await losing('update', () => budgets.saveBreaker(communityId, 'a', calmBreaker, 1))).toBe(false);
  expect(await budgets.findBreaker(communityId, 'a')).toEqual(breaker);
  const take = (holder: string, from: number) =>
    leases.take(communityId, 'sweep', holder, at(from), at(from + 60));
  expect(await losing('insert', () => take('a', 0))).toEqual({ fencing: 1 });
  expect(await losing('findAndModify', () => take('b', 60))).toEqual({ fencing: 2 });
});

it('binds, saves and uses a code once', async () => {
  const { identities, people, staffCodes } = repositories;
  const contact = { channel: 'web-chat', account: 'bot', contactId: freshId('contact') };
  const identity = {
    ...contact,
    id: freshId('identity'),
    communityId,
    personId: 'chen-jie',
    method: 'address' as const,
    boundAt: at(0),
    endedAt: null,
  };
  await losing('insert', () => identities.bind(identity));
  expect(await identities.findLive(communityId, contact)).toEqual(identity);
  const person = aPerson({ communityId, id: 'chen-jie' });
  await losing('update', () => people.save(person));
  expect(await people.find(communityId, person.id)).toEqual(person);
  const code = {
    id: freshId('code'),
    communityId,
    code: 'ABCD2345',
    personId: 'wang-fang',
    issuedById: 'clerk',
    issuedAt: at(0),
    expiresAt: at(60),
    usedAt: null,
    usedByContactId: null,
  };
  await losing('insert', () => staffCodes.insert(code));
  expect(await losing('update', () => staffCodes.use(communityId, code.code, 'c1', at(1)))).toBe(true);
});

it('keeps a message of the web chat once', async () => {
  const hub = createHubStore({ connection, communityId });
  const message = {
    id: freshId('hub'),
    clientId: 'page-1',
    conversation: 'chen-jie',
    roomId: null,
    from: 'chen-jie',
    kind: 'text' as const,
    text: '你好',
    attachmentId: null,
    voiceSeconds: null,
    mentions: [],
    at: at(0),
  };
  expect(await losing('insert', () => hub.appendMessage(message))).toEqual(message);
  expect(await hub.recentMessages('chen-jie', 10)).toEqual([message]);
});
