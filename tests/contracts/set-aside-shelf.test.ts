import type { Due } from '../../server/core/deadlines/due';
import type { SetAsideShelf } from '../../server/core/shared/set-aside';
import type { Repositories } from '../../server/store/repositories';
import { aMessage } from './support/a-message';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

interface Kind {
  readonly shelf: (repositories: Repositories) => SetAsideShelf;
  /** Puts one that failed twice and is set aside; resolves to its id. */
  readonly putAside: (repositories: Repositories, communityId: string, since: Date) => Promise<string>;
}

const aDue = (communityId: string): Due => ({
  id: freshId('due'),
  communityId,
  subject: { kind: 'request', id: freshId('request') },
  kind: 'accept-step',
  dueAt: at(60),
  policyVersion: '2026-06',
  state: 'waiting',
});

const kinds: Readonly<Record<string, Kind>> = {
  'a message': {
    shelf: ({ messages }) => messages,
    async putAside({ messages }, communityId, since) {
      const { message } = await messages.put(aMessage({ communityId }));
      await messages.recordFailure(message.id);
      await messages.recordFailure(message.id);
      await messages.setAside(message.id, 'TypeError in a', since);
      return message.id;
    },
  },
  'a due item': {
    shelf: ({ dues }) => dues,
    async putAside({ dues }, communityId, since) {
      const due = aDue(communityId);
      await dues.insertMany([due]);
      await dues.recordFailure(due.id);
      await dues.recordFailure(due.id);
      await dues.setAside(due.id, 'TypeError in a', since);
      return due.id;
    },
  },
};

onEveryStore('what is set aside', ({ repositories }) => {
  describe.each(Object.keys(kinds))('%s', (name) => {
    const kind = kinds[name];
    if (!kind) throw new Error(`no kind ${name}`);
    const shelf = () => kind.shelf(repositories());
    const put = (communityId: string, since = at(61)) => kind.putAside(repositories(), communityId, since);
    const ids = async (communityId: string) =>
      (await shelf().listSetAside(communityId, 10)).map((item) => item.id);

    it('is listed with its tries and reason, the longest there first, and counted', async () => {
      const communityId = freshId('community');
      const later = await put(communityId, at(62));
      const first = await put(communityId, at(61));
      await put(freshId('community'));
      expect(await shelf().listSetAside(communityId, 10)).toEqual([
        { id: first, since: at(61), tries: 2, reason: 'TypeError in a' },
        { id: later, since: at(62), tries: 2, reason: 'TypeError in a' },
      ]);
      expect(await shelf().listSetAside(communityId, 1)).toHaveLength(1);
      expect(await shelf().countSetAside(communityId)).toBe(2);
    });

    it('is put back once, however often it is asked', async () => {
      const communityId = freshId('community');
      const id = await put(communityId);
      expect(await shelf().retrySetAside(communityId, id)).toBe('done');
      expect(await shelf().retrySetAside(communityId, id)).toBe('not-set-aside');
      expect(await shelf().dropSetAside(communityId, id, { by: 'a', reason: 'b', at: at(70) })).toBe(
        'not-set-aside',
      );
      expect(await shelf().countSetAside(communityId)).toBe(0);
    });

    it('is dropped for good, and neither listed nor put back any more', async () => {
      const communityId = freshId('community');
      const [id, other] = [await put(communityId), await put(communityId)];
      const dropped = { by: 'zhao-min', reason: 'a test message', at: at(70) };
      expect(await shelf().dropSetAside(communityId, id, dropped)).toBe('done');
      expect(await shelf().dropSetAside(communityId, id, dropped)).toBe('dropped');
      expect(await shelf().retrySetAside(communityId, id)).toBe('dropped');
      expect(await ids(communityId)).toEqual([other]);
      expect(await shelf().countSetAside(communityId)).toBe(1);
    });

    it('is unknown under another id or to another community', async () => {
      const communityId = freshId('community');
      const id = await put(communityId);
      const dropped = { by: 'a', reason: 'b', at: at(70) };
      expect(await shelf().retrySetAside(freshId('community'), id)).toBe('unknown');
      expect(await shelf().dropSetAside(freshId('community'), id, dropped)).toBe('unknown');
      expect(await shelf().retrySetAside(communityId, freshId('other'))).toBe('unknown');
      expect(await ids(communityId)).toEqual([id]);
    });
  });

  it('lets a message that is put back be taken up, and one that is dropped come again without effect', async () => {
    const { messages } = repositories();
    const communityId = freshId('community');
    const back = aMessage({ communityId });
    const gone = aMessage({ communityId });
    for (const message of [back, gone]) {
      await messages.put(message);
      await messages.claim(message.id, at(10), at(900), 'a');
      await messages.setAside(message.id, 'TypeError', at(30));
    }
    await messages.retrySetAside(communityId, back.id);
    await messages.dropSetAside(communityId, gone.id, { by: 'a', reason: 'b', at: at(70) });
    expect(await messages.listUnhandled(communityId, 'web-chat', 'bot', at(60), at(61), 10)).toEqual([
      { ...back, leaseHolder: 'a' },
    ]);
    expect((await messages.put({ ...gone, id: freshId('message') })).message.setAside).toEqual({
      reason: 'TypeError',
      at: at(30),
    });
  });
});
