import type { DutySlot, Grid, Leave, Post } from '../../../../server/core/grid/grid';
import type { Person, Role } from '../../../../server/core/people/person';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';

export interface GridOptions {
  /** Ids of those on leave the whole of 10 June 2026. */
  readonly onLeave?: readonly string[];
  readonly dutySlots?: readonly DutySlot[];
  readonly posts?: (posts: readonly Post[]) => readonly Post[];
}

/** Tuesday 9 June 2026, ten in the morning: everybody is there. */
export const tuesday = atShanghai('2026-06-09', '10:00');
/** Wednesday, 09:10: those on leave are away. */
export const wednesday = atShanghai('2026-06-10', '09:10');

const people: readonly (readonly [string, string, Role])[] = [
  ['wang-fang', '王芳', 'lead'],
  ['li-qiang', '李强', 'lead'],
  ['chen-gang', '陈刚', 'lead'],
  ['zhao-min', '赵敏', 'clerk'],
  ['zhou-jianguo', '周建国', 'secretary'],
  ['he-zhuren', '何主任', 'street'],
];

const allPosts: readonly Post[] = [
  aPost({ id: 'area-jia', kind: 'area', areaId: 'jia', aId: 'wang-fang', bId: 'li-qiang' }),
  aPost({ id: 'area-yi', kind: 'area', areaId: 'yi', aId: 'chen-gang', bId: 'wang-fang' }),
  aPost({
    id: 'village-dagou',
    kind: 'village',
    village: '大沟村',
    subjects: ['land'],
    aId: 'li-qiang',
    bId: 'zhao-min',
  }),
  aPost({ id: 'clerk', kind: 'clerk', aId: 'zhao-min', bId: 'li-qiang' }),
  aPost({ id: 'secretary', kind: 'secretary', aId: 'zhou-jianguo' }),
  aPost({ id: 'street', kind: 'street', aId: 'he-zhuren' }),
];

export function aPost(overrides: Partial<Post> & Pick<Post, 'id' | 'kind' | 'aId'>): Post {
  return {
    title: '',
    aliases: [],
    areaId: null,
    village: null,
    subjects: ['living'],
    bId: null,
    ...overrides,
  };
}

/** 银杏苑 with 3栋 (片区甲, 大沟村), 7栋 (片区甲, 柳湾村 without a post) and 11栋 (片区乙, 大沟村). */
export function aGrid(options: GridOptions = {}): Grid {
  return {
    community: {
      id: 'c',
      code: 'YX',
      name: '银杏苑',
      botName: '小银',
      streetName: '城东街道',
      gasPhone: null,
    },
    areas: [
      { id: 'jia', name: '片区甲', shortName: '甲片', codeWord: '银杏甲' },
      { id: 'yi', name: '片区乙', shortName: '乙片', codeWord: '银杏乙' },
    ],
    buildings: [
      { id: 'b3', number: '3', areaId: 'jia', village: '大沟村', units: 3, aliases: ['幼儿园楼'] },
      { id: 'b7', number: '7', areaId: 'jia', village: '柳湾村', units: 3, aliases: [] },
      { id: 'b11', number: '11', areaId: 'yi', village: '大沟村', units: 3, aliases: ['b3', '7'] },
    ],
    posts: options.posts ? options.posts(allPosts) : allPosts,
    leaves: (options.onLeave ?? []).map(aLeave),
    dutySlots: options.dutySlots ?? [],
    rooms: [],
    staff: people.map(aPerson),
    calendarExceptions: [],
  };
}

function aLeave(personId: string): Leave {
  return {
    id: `leave-${personId}`,
    personId,
    from: atShanghai('2026-06-10', '00:00'),
    to: atShanghai('2026-06-11', '00:00'),
  };
}

function aPerson([id, name, role]: readonly [string, string, Role]): Person {
  return { id, communityId: 'c', name, roles: [role], householdId: null, areaId: null, workPhone: null };
}
