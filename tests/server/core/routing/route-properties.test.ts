import fc from 'fast-check';
import type { RequestClass } from '../../../../server/core/deadlines/request-class';
import { isOnLeave } from '../../../../server/core/grid/is-on-leave';
import { routeRequest } from '../../../../server/core/routing/route-request';
import { aGrid, wednesday } from '../grid/a-grid';

const seed = Number(process.env['SEED'] ?? 20260610);
const staffIds = aGrid().staff.map((person) => person.id);

const anyCase = fc.record({
  onLeave: fc.subarray(staffIds),
  complaintAboutIds: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray(staffIds, { maxLength: 2 }) },
  ),
  requestClass: fc.constantFrom<RequestClass>('E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'),
  subject: fc.constantFrom('living' as const, 'land' as const),
  buildingId: fc.constantFrom('b3', 'b7', 'b11', null),
  homeAreaId: fc.constantFrom('jia', 'yi', null),
});

describe(`whoever is away and whatever it is about (seed ${seed})`, () => {
  it('a matter has one owner who is asked first, is there if anybody is, and is not complained about', () => {
    fc.assert(
      fc.property(anyCase, ({ onLeave, buildingId, ...rest }) => {
        const grid = aGrid({ onLeave });
        const place = buildingId === null ? null : { areaId: null, buildingId };
        const route = routeRequest({ grid, at: wednesday, place, ...rest });
        const involved = [
          ...route.askedIds,
          ...route.coHandlerIds,
          ...(route.backupId ? [route.backupId] : []),
        ];

        expect(route.askedIds[0]).toBe(route.ownerId);
        expect(new Set(involved).size).toBe(
          involved.length - (route.askedIds.includes(route.backupId ?? '') ? 1 : 0),
        );
        expect(involved.some((personId) => rest.complaintAboutIds.includes(personId))).toBe(false);
        expect(route.reasons.at(-1)?.personId).toBe(route.ownerId);
        if (isOnLeave(grid, route.ownerId, wednesday)) {
          expect(route.reasons.at(-1)?.code).toBe('nobody-reachable');
        }
        if (rest.complaintAboutIds.length > 0) expect(route.visibility).not.toBe('staff');
      }),
      { seed, numRuns: 500 },
    );
  });
});
