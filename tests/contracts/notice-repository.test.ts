import { aNotice, aNoticeNumber } from './support/a-notice';
import { anOutboxDue, anOutboxMessage } from './support/an-outbox-entry';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('notice repository', ({ repositories, clock }) => {
  const setup = () => ({ notices: repositories().notices, communityId: freshId('community') });

  it('counts the numbers of a day, each once, also when asked fifty times at once', async () => {
    const { notices, communityId } = setup();
    const fifty = Array.from({ length: 50 }, (_, index) => index + 1);
    const numbers = await Promise.all(fifty.map(() => notices.nextSeq(communityId, '2026-06-09')));
    expect([...numbers].sort((a, b) => a - b)).toEqual(fifty);
    expect(await notices.nextSeq(communityId, '2026-06-10')).toBe(1);
  });

  it('keeps a notice as it was written and finds it; never gives two one number', async () => {
    const { notices, communityId } = setup();
    const notice = aNotice({
      ...{ communityId, state: 'approved', roomIds: ['jia-residents'], goesOutAt: at(120) },
      ...{ approvedByIds: ['zhou-jianguo'], title: '大风', number: aNoticeNumber(7) },
      ...{ audience: { kind: 'farmers', crop: '水稻' }, personIds: ['zhang-guilan'], handedOver: 1 },
      sources: [{ sourceId: 's1', itemId: 'i1', attribution: '省气象台', link: null }],
      outbox: [anOutboxMessage(), anOutboxDue(communityId)],
    });
    expect(await notices.insert(notice)).toEqual({ inserted: true, record: notice });
    expect(await notices.find(notice.id)).toEqual(notice);
    expect(await notices.insert({ ...notice, text: 'other' })).toEqual({ inserted: false, record: notice });
    expect(await notices.find(freshId('notice'))).toBeNull();
    await expect(notices.insert(aNotice({ communityId, number: aNoticeNumber(7) }))).rejects.toThrow(Error);
  });

  it('lets one of fifty writers of the same version win, and refuses a stale one', async () => {
    const { notices, communityId } = setup();
    const notice = aNotice({ communityId });
    await notices.insert(notice);
    const texts = Array.from({ length: 50 }, (_, index) => `text-${String(index)}`);
    const answers = await Promise.all(
      texts.map((text) => notices.replace({ ...notice, text, version: 2 }, 1)),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect(await notices.find(notice.id)).toMatchObject({ text: texts[answers.indexOf(true)], version: 2 });
    expect(await notices.replace({ ...notice, version: 2 }, 1)).toBe(false);
  });

  it('lists those that are open, by their end', async () => {
    const { notices, communityId } = setup();
    const later = aNotice({ communityId, validUntil: at(900) });
    const soon = aNotice({ communityId, validUntil: at(300), state: 'sent' });
    const others = [aNotice({ communityId, state: 'expired', endedAt: at(5) }), aNotice()];
    for (const notice of [later, soon, ...others]) await notices.insert(notice);
    expect((await notices.listOpen(communityId)).map(({ id }) => id)).toEqual([soon.id, later.id]);
  });

  it('lists what goes or went out within a time, by that moment', async () => {
    const { notices, communityId } = setup();
    const out = (seconds: number) => aNotice({ communityId, state: 'approved', goesOutAt: at(seconds) });
    const [second, first, late] = [out(200), out(100), out(300)];
    const withdrawn = aNotice({ communityId, state: 'withdrawn', goesOutAt: at(150), endedAt: at(120) });
    const others = [aNotice({ communityId }), aNotice({ goesOutAt: at(150) })];
    for (const notice of [second, first, late, withdrawn, ...others]) await notices.insert(notice);
    const found = await notices.listGoingOut(communityId, at(100), at(300));
    expect(found.map(({ id }) => id)).toEqual([first.id, withdrawn.id, second.id]);
  });

  it('lists what somebody withdrew after a moment, the latest first', async () => {
    const { notices, communityId } = setup();
    const withdrawn = (seconds: number) => aNotice({ communityId, state: 'withdrawn', endedAt: at(seconds) });
    const [early, middle, late] = [withdrawn(100), withdrawn(101), withdrawn(300)];
    const others = [
      aNotice({ communityId, state: 'cancelled', endedAt: at(200) }),
      ...[aNotice({ communityId }), aNotice({ state: 'withdrawn', endedAt: at(200) })],
    ];
    for (const notice of [middle, early, late, ...others]) await notices.insert(notice);
    const found = await notices.listWithdrawn(communityId, at(100));
    expect(found.map(({ id }) => id)).toEqual([late.id, middle.id]);
  });

  it('lists what a number of a day may mean, newest first, and all by number', async () => {
    const { notices, communityId } = setup();
    const on = (openedOn: string) => ({ ...aNoticeNumber(1), openedOn });
    const old = aNotice({ communityId, number: on('2026-06-07'), state: 'expired', endedAt: at(10) });
    const first = aNotice({ communityId, number: on('2026-06-08'), writtenAt: at(20) });
    const second = aNotice({ communityId, number: on('2026-06-09'), writtenAt: at(30) });
    for (const notice of [second, old, first]) await notices.insert(notice);
    await notices.insert(aNotice({ communityId, number: aNoticeNumber(2) }));
    const idsSince = async (since: Date) =>
      (await notices.listBySeq(communityId, 1, since)).map(({ id }) => id);
    expect(await idsSince(at(11))).toEqual([second.id, first.id]);
    expect((await idsSince(at(10))).sort()).toEqual([old.id, first.id, second.id].sort());
    const all = await notices.listAll(communityId);
    expect(all.map(({ number }) => `${number.openedOn}/${String(number.seq)}`)).toEqual([
      ...['2026-06-07/1', '2026-06-08/1', '2026-06-09/1', '2026-06-09/2'],
    ]);
  });

  it('lists held outboxes and empties one unless the notice changed', async () => {
    const { notices, communityId } = setup();
    const notice = aNotice({ communityId, outbox: [anOutboxMessage()] });
    clock.set(at(10));
    await notices.insert(notice);
    const held = () => notices.listOutboxes(communityId, at(40), 10);
    expect((await held()).map(({ id }) => id)).toEqual([notice.id]);
    await notices.replace({ ...notice, version: 2 }, 1);
    await notices.emptyOutbox(notice.id, 1);
    expect(await held()).toHaveLength(1);
    await notices.emptyOutbox(notice.id, 2);
    expect(await held()).toEqual([]);
  });
});
