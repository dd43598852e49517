import { bindAddress } from '../../../../server/core/grid/bind-address';
import { bindArea } from '../../../../server/core/grid/bind-area';
import { aPerson } from '../../../support/a-person';
import { setUpStore } from '../../../support/set-up-store';

async function setup() {
  const store = await setUpStore();
  const building = (number: string) => {
    const found = store.grid.buildings.find((candidate) => candidate.number === number);
    if (!found) throw new Error('no such building');
    return found;
  };
  const area = (id: string) => {
    const found = store.grid.areas.find((candidate) => candidate.id === id);
    if (!found) throw new Error('no such area');
    return found;
  };
  return { ...store, building, area };
}

describe('saying where one lives', () => {
  it('binds a resident to the household on file and to its area', async () => {
    const { repositories, building } = await setup();
    const bound = await bindAddress(repositories, {
      person: aPerson(),
      building: building('3'),
      unit: '2',
      door: '501',
    });
    expect(bound).toMatchObject({ householdId: '3-2-501', areaId: 'jia' });
    expect(await repositories.people.find('yinxingyuan', 'somebody')).toEqual(bound);
  });

  it('takes a door no list knows and marks it unverified', async () => {
    const { repositories, building, communityId } = await setup();
    const bound = await bindAddress(repositories, {
      person: aPerson(),
      building: building('11'),
      unit: '1',
      door: '1801',
    });
    const household = await repositories.households.findById(communityId, bound.householdId ?? '');
    expect(household).toMatchObject({ buildingId: building('11').id, door: '1801', verified: false });
  });

  it('changes nothing when it is said again', async () => {
    const { repositories, building } = await setup();
    const input = { person: aPerson(), building: building('3'), unit: '2', door: '501' };
    const first = await bindAddress(repositories, input);
    expect(await bindAddress(repositories, { ...input, person: first })).toEqual(first);
  });

  it('moves with the resident', async () => {
    const { repositories, building } = await setup();
    const first = await bindAddress(repositories, {
      person: aPerson(),
      building: building('3'),
      unit: '2',
      door: '501',
    });
    const moved = await bindAddress(repositories, {
      person: first,
      building: building('11'),
      unit: '1',
      door: '202',
    });
    expect(moved).toMatchObject({ householdId: '11-1-202', areaId: 'yi' });
  });
});

describe('the code word of an area', () => {
  it('connects a contact to the area without a door', async () => {
    const { repositories, area } = await setup();
    const bound = await bindArea(repositories, { person: aPerson(), area: area('yi') });
    expect(bound).toMatchObject({ areaId: 'yi', householdId: null });
    expect(await bindArea(repositories, { person: bound, area: area('yi') })).toBe(bound);
  });

  it('keeps the door on file in the same area, and gives it up in another', async () => {
    const { repositories, area } = await setup();
    const person = aPerson({ householdId: '3-2-501', areaId: 'jia' });
    expect(await bindArea(repositories, { person, area: area('jia') })).toBe(person);
    expect(await bindArea(repositories, { person, area: area('yi') })).toMatchObject({
      areaId: 'yi',
      householdId: null,
    });
  });
});
