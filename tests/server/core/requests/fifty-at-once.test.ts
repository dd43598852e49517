import { compose, type Composed } from '../../../../server/compose';
import { relayOutbox } from '../../../../server/core/outbound/relay-outbox';
import { bindStaff } from '../../../../server/core/people/bind-staff';
import { issueStaffCode } from '../../../../server/core/people/issue-staff-code';
import { acceptRequest } from '../../../../server/core/requests/accept-request';
import type { Relay } from '../../../../server/core/outbound/change-record';
import { openRequest } from '../../../../server/core/requests/open-request';
import { transferRequest } from '../../../../server/core/requests/transfer-request';
import { toWebChat } from '../../../../server/cli/import-verb';
import { aDraft } from '../../../support/a-draft';
import { aPerson } from '../../../support/a-person';
import { createFakeJobQueue } from '../../../support/fake-job-queue';
import { readDemoCommunity } from '../../../support/read-demo-community';
import { startEmbeddedStore, type EmbeddedStore } from '../../store/embedded/support/start-embedded-store';

const fifty = Array.from({ length: 50 }, (_, index) => index);
// Whoever sits at the centre's window may take any request.
const clerks = fifty.map((index) =>
  aPerson({ id: `clerk-${index}`, name: `窗口${index}`, roles: ['clerk'] }),
);
const clerkAt = (index: number) => clerks[index % clerks.length] ?? aPerson();

describe('fifty at once, over two connections to one store', () => {
  let store: EmbeddedStore;
  let connections: readonly Composed[];
  let causes = 0;

  beforeAll(async () => {
    store = await startEmbeddedStore();
    const first = await compose({ uri: store.uri });
    await first.ensureIndexes();
    await first.repositories.communityImport.importCommunity(toWebChat(await readDemoCommunity()));
    connections = [first, await compose({ uri: store.uri })];
  }, 60_000);

  afterAll(async () => {
    await Promise.all(connections.map((one) => one.close()));
    await store.stop();
  });

  const setUp = async () => {
    const { grid, people } = await readDemoCommunity();
    const requester = people.find(({ id }) => id === 'zhang-guilan') ?? aPerson();
    const at = new Date('2026-06-09T10:00:00+08:00');
    const depsOf = (index: number) => {
      const one = connections[index % connections.length] ?? connections[0];
      if (!one) throw new Error('two connections are open');
      const queue = createFakeJobQueue();
      const relay: Relay = (id, entries) =>
        relayOutbox({ ...one.repositories, queue, clock: one.clock }, id, entries);
      return { ...one, ...one.repositories, relay };
    };
    const draft = aDraft({ sourceMessageId: `message-${String((causes += 1))}` });
    const open = (index: number) =>
      openRequest(depsOf(index), {
        ...{ grid, requester, draft, at },
        ...{ channel: 'web-chat', toClerk: false, unconfirmed: false },
      });
    const cause = (byId: string) => {
      causes += 1;
      return { causeId: `cause-${String(causes)}`, byId, channel: 'web-chat', at };
    };
    return { grid, at, depsOf, open, cause, communityId: grid.community.id };
  };

  const outcomesOf = async <T>(work: (index: number) => Promise<T>, which: readonly number[] = fifty) => {
    const all = await Promise.allSettled(which.map(work));
    return {
      done: all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
      refused: all.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : [])),
    };
  };

  it('who claim one request: one has it, forty-nine are told who', async () => {
    const { open, depsOf, grid, cause } = await setUp();
    const { id } = await open(0);
    const claims = fifty.map((index) => ({
      ...{ grid, requestId: id, person: clerkAt(index), note: null },
      cause: cause(clerkAt(index).id),
    }));
    const claim = (index: number) => acceptRequest(depsOf(index), claims[index] ?? never());
    const { done, refused } = await outcomesOf(claim);
    const request = await depsOf(1).requests.find(id);
    expect(done).toHaveLength(1);
    expect(done[0]?.request.ownerId).toBe(request?.ownerId);
    expect(refused).toHaveLength(49);
    for (const refusal of refused)
      expect(refusal).toMatchObject({
        code: 'requests.already-accepted',
        details: { number: request?.number.label, ownerId: request?.ownerId },
      });
    expect(request?.events.map(({ kind }) => kind)).toEqual(['opened', 'accepted']);

    // The same fifty messages once more: the winner's finds its event, nothing changes.
    const again = await outcomesOf(claim);
    expect([again.done.length, again.refused.length]).toEqual([1, 49]);
    expect(await depsOf(0).requests.find(id)).toEqual(request);
  });

  it('workers who open one draft: one request, and again the same', async () => {
    const { open } = await setUp();
    const { done } = await outcomesOf(open);
    const { done: again } = await outcomesOf(open);
    expect(done).toHaveLength(50);
    expect(new Set([...done, ...again].map(({ id }) => id)).size).toBe(1);
    expect(new Set([...done, ...again].map(({ number }) => number.label)).size).toBe(1);
  });

  it('deliveries of one word that hands it on: it is handed on once', async () => {
    const { open, depsOf, grid, cause } = await setUp();
    const { id } = await open(0);
    const word = cause(clerkAt(0).id);
    const { done, refused } = await outcomesOf((index) =>
      transferRequest(depsOf(index), {
        ...{ grid, requestId: id, person: clerkAt(0), cause: word },
        ...{ to: clerkAt(1), note: null },
      }),
    );
    expect([done.filter(({ repeated }) => !repeated).length, refused]).toEqual([1, []]);
    const request = await depsOf(0).requests.find(id);
    expect(request?.events.map(({ kind }) => kind)).toEqual(['opened', 'accepted', 'transferred']);
  });

  it('words that hand it on to a dozen people: two are asked, then the secretary decides, and each word is one event', async () => {
    const { open, depsOf, grid, cause } = await setUp();
    const { id } = await open(0);
    const { done, refused } = await outcomesOf(
      (index) =>
        transferRequest(depsOf(index), {
          ...{ grid, requestId: id, person: clerkAt(0), cause: cause(clerkAt(0).id) },
          ...{ to: clerkAt(index + 1), note: null },
        }),
      fifty.slice(0, 12),
    );
    const request = await depsOf(0).requests.find(id);
    const handedOn = request?.events.filter(({ kind }) => kind === 'transferred') ?? [];
    const toDecide = request?.events.filter(({ kind }) => kind === 'decision-asked') ?? [];
    expect(handedOn.length).toBeLessThanOrEqual(2);
    expect(handedOn.length + toDecide.length).toBe(done.length);
    expect(done.length).toBeGreaterThan(0);
    for (const refusal of refused) expect(refusal).toMatchObject({ code: 'requests.busy' });
    expect([handedOn.at(-1)?.to, 'clerk-0']).toContain(request?.askedIds[0]);
    expect(request?.events.map(({ seq }) => seq)).toEqual(request?.events.map((_one, index) => index + 1));
  });

  it('contacts who use one code: one is bound, the others are refused as if it were wrong', async () => {
    const { depsOf, communityId, at } = await setUp();
    const { staffCodes, newId, newCode, people } = depsOf(0);
    const forPerson = (await people.find(communityId, 'wang-fang')) ?? never();
    const clerk = aPerson({ id: 'clerk', roles: ['clerk'] });
    const { code } = await issueStaffCode({ staffCodes, newId, newCode }, { clerk, forPerson, at });
    const { done, refused } = await outcomesOf((index) =>
      bindStaff(depsOf(index), {
        ...{ communityId, code, messageId: `code-${String(index)}`, at },
        contact: { channel: 'web-chat', account: 'bot', contactId: `contact-${String(index)}` },
      }),
    );
    expect(done.map(({ id }) => id)).toEqual(['wang-fang']);
    expect(refused).toHaveLength(49);
    for (const refusal of refused) expect(refusal).toMatchObject({ code: 'people.staff-code-wrong' });
    const identities = await depsOf(1).identities.findLiveOfPerson(communityId, 'wang-fang');
    expect(identities.filter(({ method }) => method === 'one-time-code')).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('it is there');
}
