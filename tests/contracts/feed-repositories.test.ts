import type { FeedRecord } from '../../server/core/notices/feeds/feed-record';
import { aFeedRecord, aSourceState } from './support/a-feed';
import { anOutboxMessage } from './support/an-outbox-entry';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

const article = (publishedAt: Date | null): FeedRecord['item'] => ({
  ...{ kind: 'article', id: 'a', attribution: '县网站', link: null, more: {} },
  ...{ title: '通知', text: '', publishedAt },
});

function warning(until: Date | null): FeedRecord['item'] {
  const { item } = aFeedRecord();
  if (item.kind !== 'warning') throw new Error('no warning');
  return { ...item, until };
}

onEveryStore('repositories of feeds', ({ repositories, clock }) => {
  const setup = () => ({ ...repositories(), communityId: freshId('community') });

  it('keep an item as it was seen, once, whoever sees it again', async () => {
    const { feedRecords, communityId } = setup();
    const record = aFeedRecord({ communityId });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => feedRecords.insert({ ...record, version: 1 })),
    );
    expect(answers.filter(({ inserted }) => inserted)).toHaveLength(1);
    expect(await feedRecords.find(record.id)).toEqual(record);
  });

  it('tell which ids of a source are known', async () => {
    const { feedRecords, communityId } = setup();
    const sourceId = freshId('source');
    const one = (itemId: string) => aFeedRecord({ communityId, sourceId, itemId });
    await feedRecords.insert(one('a'));
    await feedRecords.insert(one('http://b.example/?x=1&y=2'));
    await feedRecords.insert(aFeedRecord({ communityId, itemId: 'c' }));
    const known = await feedRecords.listKnown(communityId, sourceId, ['a', 'http://b.example/?x=1&y=2', 'c']);
    expect([...known].sort()).toEqual(['a', 'http://b.example/?x=1&y=2']);
    expect(await feedRecords.listKnown(communityId, sourceId, [])).toEqual([]);
  });

  it('list what stands in a state, longest known first', async () => {
    const { feedRecords, communityId } = setup();
    const [late, early, held] = [
      aFeedRecord({ communityId, seenAt: at(20) }),
      aFeedRecord({ communityId, seenAt: at(10) }),
      aFeedRecord({ communityId, state: 'held' }),
    ];
    for (const record of [late, early, held, aFeedRecord()]) await feedRecords.insert(record);
    const idsIn = async (state: 'new' | 'held', limit: number) =>
      (await feedRecords.listInState(communityId, state, limit)).map(({ id }) => id);
    expect(await idsIn('new', 10)).toEqual([early.id, late.id]);
    expect(await idsIn('new', 1)).toEqual([early.id]);
    expect(await feedRecords.replace({ ...late, state: 'made', version: 2 }, 1)).toBe(true);
    expect(await idsIn('new', 10)).toEqual([early.id]);
    expect(await idsIn('held', 10)).toEqual([held.id]);
  });

  it('forget what was seen long ago and is settled, a portion at a time; what still counts stays', async () => {
    const { feedRecords, communityId } = setup();
    const one = (changes: Partial<FeedRecord> = {}) =>
      aFeedRecord({ communityId, state: 'made', seenAt: at(10), ...changes });
    const settled = [
      one({ seenAt: at(1) }),
      one({ seenAt: at(2), state: 'dropped', item: warning(null) }),
      one({ seenAt: at(3), state: 'merged', item: article(at(0)) }),
    ];
    const kept = [
      one({ seenAt: at(100) }),
      ...(['new', 'held'] as const).map((state) => one({ state })),
      one({ item: article(null) }),
      one({ outbox: [anOutboxMessage()] }),
      one({ item: warning(at(3_601)) }),
      aFeedRecord({ state: 'made', seenAt: at(1) }),
    ];
    for (const record of [...kept, ...settled]) await feedRecords.insert(record);
    const there = async (records: readonly FeedRecord[]) =>
      (await Promise.all(records.map(({ id }) => feedRecords.find(id)))).map((found) => found !== null);
    const forget = () => feedRecords.forget(communityId, at(100), at(3_600), 2);
    expect(await forget()).toBe(2);
    expect((await there(settled)).filter(Boolean)).toHaveLength(1);
    expect(await forget()).toBe(1);
    expect(await forget()).toBe(0);
    expect(await there(settled)).toEqual([false, false, false]);
    expect(await there(kept)).toEqual(kept.map(() => true));
  });

  it('let one of fifty claim a source, and list all of a community by source', async () => {
    const { sourceStates, communityId } = setup();
    const state = aSourceState({ communityId, sourceId: 'weather' });
    await sourceStates.insert(state);
    await sourceStates.insert(aSourceState({ communityId, sourceId: 'county', outcome: null }));
    await sourceStates.insert(aSourceState());
    const claims = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        sourceStates.replace({ ...state, nextAskAt: at(120 + index), version: 2 }, 1),
      ),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    const all = await sourceStates.list(communityId);
    expect(all.map(({ sourceId }) => sourceId)).toEqual(['county', 'weather']);
    expect(all[1]).toEqual({ ...state, version: 2, nextAskAt: at(120 + claims.indexOf(true)) });
  });

  it('hold what is to be said until it is copied', async () => {
    const { sourceStates, communityId } = setup();
    const state = aSourceState({ communityId, outbox: [anOutboxMessage()] });
    clock.set(at(10));
    await sourceStates.insert(state);
    const held = () => sourceStates.listOutboxes(communityId, at(40), 10);
    expect((await held()).map(({ id }) => id)).toEqual([state.id]);
    await sourceStates.emptyOutbox(state.id, 1);
    expect(await held()).toEqual([]);
  });
});
