import type { Building, Grid } from '../../../../server/core/grid/grid';
import type { Person, Role } from '../../../../server/core/people/person';

const staff = (id: string, name: string, role: Role): Person => ({
  id,
  communityId: 'c',
  name,
  roles: [role],
  householdId: null,
  areaId: null,
  workPhone: null,
});

const building = (index: number): Building => ({
  id: `b-${index + 1}`,
  number: String(index + 1),
  areaId: index < 8 ? 'jia' : 'yi',
  village: null,
  units: index % 3 === 0 ? 2 : 3,
  aliases: index === 4 ? ['老年公寓', 'B座'] : [],
});

/** Sixteen buildings in two areas, as in the demo community. */
export function aGrid(): Grid {
  return {
    community: {
      id: 'c',
      code: 'YX',
      name: '银杏苑社区',
      botName: '小银',
      streetName: '城东街道',
      gasPhone: null,
    },
    areas: [
      { id: 'jia', name: '片区甲', shortName: '甲片', codeWord: '银杏甲' },
      { id: 'yi', name: '片区乙', shortName: '乙片', codeWord: '银杏乙' },
    ],
    buildings: Array.from({ length: 16 }, (_, index) => building(index)),
    posts: [
      {
        id: 's',
        kind: 'secretary',
        title: '社区书记',
        aliases: ['书记'],
        areaId: null,
        village: null,
        subjects: ['living', 'land'],
        aId: 'zhou-jianguo',
        bId: null,
      },
    ],
    leaves: [],
    dutySlots: [],
    rooms: [],
    staff: [
      staff('wang-fang', '王芳', 'lead'),
      staff('li-qiang', '李强', 'lead'),
      staff('chen-gang', '陈刚', 'lead'),
      staff('zhao-min', '赵敏', 'clerk'),
      staff('zhou-jianguo', '周建国', 'secretary'),
      staff('he-zhuren', '何主任', 'street'),
    ],
    calendarExceptions: [],
  };
}
