/** A town of this many areas and rooms: each area with two leads, building heads and hub households; all can be written to. */
export function makeWarnedTown({ areas, rooms, people, channel }) {
  const communityId = 'town';
  const areaOf = (index) => `a-${index % areas}`;
  const leads = areas * 2;
  const staff = [
    ...Array.from({ length: leads }, (_, index) => person(`p-${index}`, `负责人${index}`, ['lead'], null)),
    ...['clerk', 'secretary', 'street'].map((role) => person(role, role, [role], null)),
  ];
  const others = Array.from({ length: people - leads }, (_, index) =>
    person(`p-${leads + index}`, `居民${index}`, [index % 3 === 0 ? 'hub' : 'building-head'], areaOf(index)),
  );
  const post = (id, kind, fields) => ({
    ...{ id, kind, title: id, aliases: [], areaId: null, village: null, subjects: ['living', 'land'] },
    ...fields,
  });
  const grid = {
    community: { id: communityId, code: 'CS', name: '城', botName: '银', streetName: '街', gasPhone: null },
    areas: Array.from({ length: areas }, (_, index) => ({
      ...{ id: `a-${index}`, name: `片区${index}`, shortName: `${index}片`, codeWord: `码${index}` },
    })),
    buildings: [],
    posts: [
      ...Array.from({ length: areas }, (_, index) =>
        post(`area-${index}`, 'area', {
          areaId: `a-${index}`,
          aId: `p-${2 * index}`,
          bId: `p-${2 * index + 1}`,
        }),
      ),
      ...['clerk', 'secretary', 'street'].map((kind) => post(kind, kind, { aId: kind, bId: null })),
    ],
    ...{ leaves: [], dutySlots: [], calendarExceptions: [], staff },
    rooms: Array.from({ length: rooms }, (_, index) => ({
      ...{ id: `room-${index}`, name: `居民群${index}`, purpose: 'residents', areaId: areaOf(index) },
    })),
  };
  const everybody = [...staff, ...others];
  const identities = everybody.map(({ id }) => ({
    ...{ id: `i-${id}`, communityId, channel, account: 'bot', contactId: id, personId: id },
    ...{ method: 'files', boundAt: new Date(0), endedAt: null },
  }));
  return {
    communityId,
    community: { grid, people: everybody, households: [], roomMembers: [], chatPeople: [], identities },
  };

  function person(id, name, roles, areaId) {
    return { id, communityId, name, roles, householdId: null, areaId, workPhone: '0000-1' };
  }
}
