import { seeded } from '../bench/lib/seeded.mjs';

const hourMs = 60 * 60 * 1000;
const householdsABuilding = 20;
const villages = 6;
// Clerk, secretary, street, operator.
const once = 4;

/** A town of this size: everybody on leave three times, a roster of three duties a day, and one hole: in a night of four hours nobody is on duty. */
export function makeTown({ households, posts, days }) {
  const random = seeded(20260609);
  const from = new Date('2026-06-09T02:00:00+08:00');
  const at = (hours) => new Date(from.getTime() + hours * hourMs);
  const areas = posts - villages - once;
  const staff = Array.from({ length: posts + 20 }, (_, index) => person(index));
  const someone = () => staff[Math.floor(random() * staff.length)].id;
  const post = (id, kind, fields) => ({
    ...{ id, kind, title: id, aliases: [], areaId: null, village: null, subjects: ['living', 'land'] },
    ...{ aId: someone(), bId: someone(), ...fields },
  });
  const clerk = post('clerk', 'clerk', { aId: 'p-0', bId: 'p-1' });
  const buildings = Array.from({ length: households / householdsABuilding }, (_, index) => ({
    ...{ id: `b-${index}`, number: String(index), areaId: `a-${index % areas}`, units: 2, aliases: [] },
    village: `v-${index % villages}`,
  }));
  const grid = {
    community: { id: 'town', code: 'CS', name: '城', botName: '银', streetName: '街', gasPhone: null },
    areas: Array.from({ length: areas }, (_, index) => area(index)),
    buildings,
    posts: [
      ...Array.from({ length: areas }, (_, index) => post(`area-${index}`, 'area', { areaId: `a-${index}` })),
      ...Array.from({ length: villages }, (_, index) =>
        post(`village-${index}`, 'village', { village: `v-${index}` }),
      ),
      clerk,
      ...['secretary', 'street', 'operator'].map((kind) => post(kind, kind, {})),
    ],
    leaves: [clerk.aId, clerk.bId]
      .map((personId) => ({
        ...{ id: `planted-${personId}`, personId, from: at(20), to: at(24) },
      }))
      .concat(
        staff.flatMap(({ id }, index) =>
          [0, 1, 2].map((turn) => {
            const start = random() * days * 24;
            return {
              id: `l-${index}-${turn}`,
              personId: id,
              from: at(start),
              to: at(start + 4 + random() * 44),
            };
          }),
        ),
      ),
    dutySlots: Array.from({ length: days * 3 }, (_, index) => ({
      ...{
        id: `d-${index}`,
        personId: index === 2 ? clerk.aId : someone(),
        backupId: null,
        confirmedAt: from,
      },
      ...{ from: at(index * 8), to: at(index * 8 + 8) },
    })),
    rooms: [],
    staff,
    calendarExceptions: [],
  };
  const homes = Array.from({ length: households }, (_, index) => ({
    ...{ id: `h-${index}`, communityId: 'town', unit: '1', door: String(index), verified: true },
    buildingId: buildings[index % buildings.length].id,
  }));
  return { grid, households: homes, from };
}

const person = (index) => ({
  ...{ id: `p-${index}`, communityId: 'town', name: `职员${index}`, roles: ['lead'] },
  ...{ householdId: null, areaId: null, workPhone: null },
});

const area = (index) => ({
  ...{ id: `a-${index}`, name: `片区${index}`, shortName: `${index}片`, codeWord: `码${index}` },
});
