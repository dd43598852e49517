import { anOutboxMessage } from './support/an-outbox-entry';
import { aNumber, aRequest } from './support/a-request';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('request repository', ({ repositories, clock }) => {
  const setup = () => ({ requests: repositories().requests, communityId: freshId('community') });

  it('counts the numbers of a day, each once, also when asked fifty times at once', async () => {
    const { requests, communityId } = setup();
    const numbers = await Promise.all(
      Array.from({ length: 50 }, () => requests.nextSeq(communityId, '2026-06-09')),
    );
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(await requests.nextSeq(communityId, '2026-06-10')).toBe(1);
    expect(await requests.nextSeq(freshId('community'), '2026-06-09')).toBe(1);
  });

  it('keeps a request as it was opened and finds it by id, source and number', async () => {
    const { requests, communityId } = setup();
    const request = aRequest({ communityId, outbox: [anOutboxMessage()] });
    expect(await requests.insert(request)).toEqual({ inserted: true, request });
    expect(await requests.find(request.id)).toEqual(request);
    expect(await requests.findBySourceKey(communityId, request.sourceKey)).toEqual(request);
    const { openedOn, seq } = request.number;
    expect(await requests.findByNumber(communityId, openedOn, seq)).toEqual(request);
    expect(await requests.findByNumber(freshId('community'), openedOn, seq)).toBeNull();
    expect(await requests.find(freshId('request'))).toBeNull();
  });

  it('opens one request when the same message is opened fifty times at once', async () => {
    const { requests, communityId } = setup();
    const sourceKey = `${freshId('message')}#0`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => requests.insert(aRequest({ communityId, sourceKey }))),
    );
    expect(answers.filter((answer) => answer.inserted)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.request.id)).size).toBe(1);
  });

  it('answers with the stored request when the very same one is inserted again', async () => {
    const { requests, communityId } = setup();
    const request = aRequest({ communityId });
    await requests.insert(request);
    expect(await requests.insert({ ...request, text: 'other' })).toEqual({ inserted: false, request });
  });

  it('never gives two requests one number', async () => {
    const { requests, communityId } = setup();
    await requests.insert(aRequest({ communityId, number: aNumber(7) }));
    await expect(requests.insert(aRequest({ communityId, number: aNumber(7) }))).rejects.toThrow(Error);
  });

  it('lets one of fifty writers of the same version win', async () => {
    const { requests, communityId } = setup();
    const request = aRequest({ communityId });
    await requests.insert(request);
    const owners = Array.from({ length: 50 }, (_, index) => `owner-${String(index)}`);
    const answers = await Promise.all(
      owners.map((ownerId) => requests.replace({ ...request, ownerId, version: 2 }, 1)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await requests.find(request.id)).toMatchObject({
      ownerId: owners[answers.indexOf(true)],
      version: 2,
    });
  });

  it('refuses a stale version, and the same write a second time, and changes nothing', async () => {
    const { requests, communityId } = setup();
    const request = aRequest({ communityId });
    await requests.insert(request);
    const accepted = { ...request, state: 'accepted' as const, version: 2 };
    expect(await requests.replace(accepted, 1)).toBe(true);
    expect(await requests.replace({ ...request, state: 'closed', version: 2 }, 1)).toBe(false);
    expect(await requests.replace(accepted, 1)).toBe(false);
    expect(await requests.replace(aRequest({ communityId }), 1)).toBe(false);
    expect(await requests.find(request.id)).toEqual(accepted);
  });

  it('lets nobody change what is stored from outside', async () => {
    const { requests, communityId } = setup();
    const request = { ...aRequest({ communityId }), askedIds: ['wang-fang'] };
    await requests.insert(request);
    request.askedIds.push('somebody');
    (await requests.find(request.id))?.openedAt.setFullYear(1999);
    expect(await requests.find(request.id)).toMatchObject({ askedIds: ['wang-fang'], openedAt: at(0) });
  });

  it('lists held outboxes, oldest write first, and empties one unless the request changed', async () => {
    const { requests, communityId } = setup();
    const [first, second] = [
      aRequest({ communityId, outbox: [anOutboxMessage()] }),
      aRequest({ communityId, outbox: [anOutboxMessage()] }),
    ];
    clock.set(at(10));
    await requests.insert(first);
    await requests.insert(aRequest({ communityId }));
    clock.set(at(20));
    await requests.insert(second);
    clock.set(at(30));
    const outbox = [...first.outbox, anOutboxMessage()];
    await requests.replace({ ...first, outbox, version: 2 }, 1);
    const held = () => requests.listOutboxes(communityId, at(40), 10);
    expect((await held()).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await requests.listOutboxes(communityId, at(30), 10)).toHaveLength(1);
    await requests.emptyOutbox(first.id, 1);
    expect(await held()).toHaveLength(2);
    await requests.emptyOutbox(first.id, 2);
    await requests.emptyOutbox(first.id, 2);
    expect((await held()).map(({ id }) => id)).toEqual([second.id]);
    expect(await requests.find(first.id)).toMatchObject({ version: 2, outbox: [] });
  });
});
