import { aNumber, aRequest } from './support/a-request';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('counts of requests', ({ repositories }) => {
  it('counts what was opened since a day, and what is open by where it lies', async () => {
    const [{ requests }, communityId] = [repositories(), freshId('community')];
    const { place } = aRequest({ communityId });
    const old = aRequest({ communityId, number: aNumber(1, '2026-05-31') });
    const first = aRequest({ communityId, number: aNumber(1, '2026-06-01') });
    const others = [
      aRequest({ communityId, state: 'closed', closedAt: at(9) }),
      aRequest({ communityId, requestClass: 'U', place: place && { ...place, areaId: 'yi' } }),
      aRequest({ communityId: freshId('community') }),
    ];
    const { route } = first;
    const nowhere = aRequest({ communityId, place: null, route: { ...route, areaId: null } });
    for (const request of [old, first, nowhere, ...others]) await requests.insert(request);
    const byKey = <Row extends object>(rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(byKey(await requests.countOpenedSince(communityId, '2026-06-01'))).toEqual(
      byKey([
        { requestClass: 'G', state: 'assigned', count: 2 },
        { requestClass: 'G', state: 'closed', count: 1 },
        { requestClass: 'U', state: 'assigned', count: 1 },
      ]),
    );
    expect(byKey(await requests.countOpenByArea(communityId))).toEqual(
      byKey([
        { areaId: 'jia', count: 2 },
        { areaId: 'yi', count: 1 },
        { areaId: null, count: 1 },
      ]),
    );
  });
});
