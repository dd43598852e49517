import type { HouseholdRepository } from '../../core/grid/ports';
import { answer } from './answer';
import { by } from './compare';
import { copy } from './copy';
import { keyOf, type MemoryTables } from './memory-tables';

export function createMemoryHouseholdRepository(
  tables: Pick<MemoryTables, 'households'>,
): HouseholdRepository {
  const { households } = tables;
  const find = (communityId: string, buildingId: string, unit: string, door: string) =>
    [...households.values()].find(
      ({ value }) =>
        value.communityId === communityId &&
        value.buildingId === buildingId &&
        value.unit === unit &&
        value.door === door,
    )?.value ?? null;
  return {
    find: (communityId, buildingId, unit, door) => answer(() => find(communityId, buildingId, unit, door)),
    findById: (communityId, householdId) =>
      answer(() => households.get(keyOf(communityId, householdId))?.value ?? null),
    listInBuildings: (communityId, buildingIds) =>
      answer(() =>
        [...households.values()]
          .map(({ value }) => value)
          .filter((household) => household.communityId === communityId)
          .filter(({ buildingId }) => buildingIds.includes(buildingId))
          .sort(by(({ id }) => id)),
      ),
    list: (communityId) =>
      answer(() =>
        [...households.values()]
          .map(({ value }) => value)
          .filter((household) => household.communityId === communityId)
          .sort(by(({ id }) => id)),
      ),
    insert: (household) =>
      answer(() => {
        const { id, communityId, buildingId, unit, door } = household;
        const key = keyOf(communityId, id);
        if (households.has(key) || find(communityId, buildingId, unit, door)) return;
        households.set(key, { value: copy(household), isFiled: false });
      }),
  };
}
