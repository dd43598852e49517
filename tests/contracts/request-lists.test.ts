import { aNumber, aRequest } from './support/a-request';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('lists of requests', ({ repositories }) => {
  const setup = () => ({ requests: repositories().requests, communityId: freshId('community') });

  it('lists what is open with a member of staff, the earliest deadline first', async () => {
    const { requests, communityId } = setup();
    const { clocks } = aRequest({ communityId });
    const due = (seconds: number) => ({ clocks: { ...clocks, solveDueAt: at(seconds) } });
    const own = aRequest({ communityId, ownerId: 'li-qiang', askedIds: [], ...due(30) });
    const asked = aRequest({ communityId, ownerId: 'a', askedIds: ['li-qiang', 'a'], ...due(10) });
    const helping = aRequest({ communityId, ownerId: 'a', coHandlerIds: ['li-qiang'], ...due(20) });
    const closed = aRequest({ communityId, ownerId: 'li-qiang', state: 'closed', closedAt: at(9) });
    for (const request of [own, asked, helping, closed, aRequest({ communityId })]) {
      await requests.insert(request);
    }
    expect(await requests.listOpenOfStaff(communityId, 'li-qiang')).toEqual([asked, helping, own]);
    await requests.replace({ ...own, ownerId: 'wang-fang', version: 2 }, 1);
    expect(await requests.listOpenOfStaff(communityId, 'li-qiang')).toEqual([asked, helping]);
  });

  it('lists what is open in some buildings, by number', async () => {
    const { requests, communityId } = setup();
    const there = (buildingId: string | null) => ({
      place: { areaId: 'jia', buildingId, unit: null, door: null, label: '' },
    });
    const later = aRequest({ communityId, number: aNumber(12), ...there('b3') });
    const first = aRequest({ communityId, number: aNumber(2), ...there('b4') });
    const closed = aRequest({ communityId, state: 'closed', closedAt: at(9), ...there('b3') });
    const elsewhere = [aRequest({ communityId, ...there('b5') }), aRequest({ communityId, ...there(null) })];
    for (const request of [later, first, closed, ...elsewhere]) await requests.insert(request);
    expect(await requests.listOpenInBuildings(communityId, ['b3', 'b4'])).toEqual([first, later]);
    expect(await requests.listOpenInBuildings(communityId, [])).toEqual([]);
  });

  it('lists what is open with a date that may change, by id', async () => {
    const { requests, communityId } = setup();
    const { clocks } = aRequest({ communityId });
    const provisional = { clocks: { ...clocks, provisional: true } };
    const both = [aRequest({ communityId, ...provisional }), aRequest({ communityId, ...provisional })];
    const closed = aRequest({ communityId, state: 'closed', closedAt: at(9), ...provisional });
    for (const request of [...both, closed, aRequest({ communityId })]) await requests.insert(request);
    const byId = [...both].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(await requests.listProvisional(communityId)).toEqual(byId);
    const [first, second] = byId;
    if (!first) throw new Error('the builder changed');
    await requests.replace({ ...first, clocks, version: 2 }, 1);
    expect(await requests.listProvisional(communityId)).toEqual([second]);
  });

  it('knows what 001 may mean: open ones and those closed lately, newest first', async () => {
    const { requests, communityId } = setup();
    const day = (date: string) => ({ number: aNumber(1, date) });
    const old = aRequest({ communityId, ...day('2026-06-01'), openedAt: at(-900) });
    const lately = aRequest({
      communityId,
      ...day('2026-06-08'),
      openedAt: at(-90),
      state: 'closed',
      closedAt: at(5),
    });
    const earlier = aRequest({ communityId, ...day('2026-06-02'), state: 'closed', closedAt: at(4) });
    const today = aRequest({ communityId, ...day('2026-06-09') });
    const other = aRequest({ communityId, number: aNumber(2) });
    for (const request of [old, lately, earlier, today, other]) await requests.insert(request);
    expect(await requests.listBySeq(communityId, 1, at(5))).toEqual([today, lately, old]);
  });

  it('lists what a resident opened or follows, newest first', async () => {
    const { requests, communityId } = setup();
    const follower = { personId: 'zhou-min', at: at(1), causeId: 'm1' };
    const followed = aRequest({ communityId, followers: [follower], openedAt: at(1) });
    const own = aRequest({ communityId, requesterId: 'zhou-min', openedAt: at(2), state: 'closed' });
    for (const request of [followed, own, aRequest({ communityId })]) await requests.insert(request);
    expect(await requests.listOfResident(communityId, 'zhou-min', 10)).toEqual([own, followed]);
    expect(await requests.listOfResident(communityId, 'zhou-min', 1)).toEqual([own]);
  });

  it('finds what may be the same matter: by building, or by area when no building was said', async () => {
    const { requests, communityId } = setup();
    const { place } = aRequest({ communityId });
    const here = aRequest({ communityId, openedAt: at(1) });
    const nearby = aRequest({ communityId, openedAt: at(2), place: place && { ...place, buildingId: '4' } });
    const unsaid = aRequest({ communityId, openedAt: at(3), place: place && { ...place, buildingId: null } });
    const closed = aRequest({ communityId, state: 'closed', closedAt: at(5) });
    const other = aRequest({ communityId, topicId: 'noise' });
    const nowhere = aRequest({ communityId, place: null });
    for (const request of [here, nearby, unsaid, closed, other, nowhere]) await requests.insert(request);
    const list = (areaId: string | null, buildingId: string | null) =>
      requests.listOpenAt(communityId, 'stairwell-light', { areaId, buildingId });
    expect(await list('jia', '3')).toEqual([here]);
    expect(await list('jia', null)).toEqual([unsaid, nearby, here]);
    expect(await list(null, null)).toEqual([]);
  });

  it('tells how many hours such matters took', async () => {
    const { requests, communityId } = setup();
    const solved = (hours: number) => ({
      state: 'closed' as const,
      outcome: 'solved' as const,
      closedAt: at(hours * 3600),
    });
    const list = [
      aRequest({ communityId, ...solved(5) }),
      aRequest({ communityId, ...solved(2.5) }),
      aRequest({ communityId, ...solved(1) }),
      aRequest({ communityId, ...solved(3), outcome: 'unanswered' }),
      aRequest({ communityId, ...solved(3), topicId: 'noise' }),
      aRequest({ communityId }),
    ];
    for (const request of list) await requests.insert(request);
    const hoursIn = (areaId: string, since: Date, limit: number) =>
      requests.listSolveHours(communityId, 'stairwell-light', areaId, since, limit);
    expect(await hoursIn('jia', at(2 * 3600), 50)).toEqual([5, 2.5]);
    expect(await hoursIn('jia', at(0), 2)).toEqual([5, 2.5]);
    expect(await hoursIn('yi', at(0), 50)).toEqual([]);
  });

  it('lists those of which somebody said what kind they are, open or not, by number', async () => {
    const { requests, communityId } = setup();
    const corrected = (kind: 'kind-corrected' | 'noted') => ({
      events: [
        ...aRequest({ communityId }).events,
        ...[
          {
            seq: 2,
            kind,
            at: at(5),
            byId: 'zhao-min',
            channel: 'web-chat',
            causeId: 'm',
            note: null,
            to: 'homestead',
          },
        ],
      ],
    });
    const later = aRequest({ communityId, number: aNumber(10), ...corrected('kind-corrected') });
    const first = aRequest({
      communityId,
      ...{ number: aNumber(2), state: 'closed', closedAt: at(9), candidateIds: ['homestead'] },
      ...corrected('kind-corrected'),
    });
    const others = [aRequest({ communityId }), aRequest({ communityId, ...corrected('noted') })];
    for (const request of [later, first, ...others]) await requests.insert(request);
    expect(await requests.listKindCorrected(communityId)).toEqual([first, later]);
  });

  it('lists all of a community by number', async () => {
    const { requests, communityId } = setup();
    const list = [aNumber(2), aNumber(10), aNumber(1), aNumber(3, '2026-06-08')].map((number) =>
      aRequest({ communityId, number }),
    );
    for (const request of [...list, aRequest({ communityId: freshId('community') })]) {
      await requests.insert(request);
    }
    expect((await requests.listAll(communityId)).map(({ number }) => number.label)).toEqual([
      'YX-0608-003',
      'YX-0609-001',
      'YX-0609-002',
      'YX-0609-010',
    ]);
  });

  it('leaves out what is handled with another', async () => {
    const { requests, communityId } = setup();
    const own = aRequest({ communityId, ownerId: 'li-qiang' });
    const joined = aRequest({
      communityId,
      ownerId: 'li-qiang',
      joinedTo: { id: own.id, label: 'YX-0609-001' },
    });
    for (const request of [own, joined]) await requests.insert(request);
    expect(await requests.listOpenOfStaff(communityId, 'li-qiang')).toEqual([own]);
    expect(await requests.find(joined.id)).toEqual(joined);
  });
});
