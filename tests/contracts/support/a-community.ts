import type { CommunityFiles } from '../../../server/core/grid/community-files';
import type { Person } from '../../../server/core/people/person';

export function aPerson(
  overrides: Partial<Person> & { readonly communityId: string; readonly id: string },
): Person {
  return {
    name: '陈洁',
    roles: ['resident'],
    householdId: null,
    areaId: null,
    workPhone: null,
    ...overrides,
  };
}

/** One area, one building, a lead with a backup, a resident, one room. */
export function aCommunity(communityId: string): CommunityFiles {
  const lead = aPerson({ communityId, id: 'wang-fang', name: '王芳', roles: ['lead'], workPhone: '0000-1' });
  const backup = aPerson({
    communityId,
    id: 'li-qiang',
    name: '李强',
    roles: ['member'],
    branch: '第3党小组',
  });
  const resident = aPerson({ communityId, id: 'chen-jie', householdId: '3-2-501' });
  return {
    grid: {
      community: {
        id: communityId,
        code: 'YX',
        name: '银杏社区',
        botName: '小门',
        streetName: '银杏街道',
        gasPhone: null,
        farmRegions: ['江南'],
      },
      areas: [{ id: 'jia', name: '片区甲', shortName: '甲片', codeWord: '甲片报到' }],
      buildings: [
        { id: 'b3', number: '3', areaId: 'jia', village: null, units: 4, aliases: ['三号楼'] },
        { id: 'b1', number: '1', areaId: 'jia', village: null, units: 2, aliases: [], estate: '一期' },
      ],
      posts: [
        {
          id: 'post-jia',
          kind: 'area',
          title: '甲片负责人',
          aliases: [],
          areaId: 'jia',
          village: null,
          subjects: ['living'],
          aId: lead.id,
          bId: backup.id,
        },
      ],
      leaves: [
        {
          id: 'leave-1',
          personId: lead.id,
          from: new Date('2026-06-10T00:00:00Z'),
          to: new Date('2026-06-11T00:00:00Z'),
        },
      ],
      dutySlots: [
        {
          id: 'duty-1',
          personId: backup.id,
          from: new Date('2026-06-09T09:30:00Z'),
          to: new Date('2026-06-10T00:30:00Z'),
        },
      ],
      rooms: [{ id: 'jia@chatroom', name: '甲片居民群', purpose: 'residents', areaId: 'jia', listens: true }],
      staff: [backup, lead],
      calendarExceptions: [
        { date: '2026-06-19', blocks: [{ from: '09:00', to: '11:00' }], reason: '端午值班' },
      ],
      policies: [
        {
          version: '2026-07',
          from: new Date('2026-06-30T16:00:00Z'),
          requestClass: 'G',
          accept: { unit: 'working-minutes', count: 60 },
          firstContact: { unit: 'working-days', count: 1 },
          update: null,
          solve: { unit: 'working-days', count: 3 },
        },
      ],
      places: [
        { id: 'plaza', name: '文化广场', aliases: ['广场'], areaId: 'jia', buildingId: 'b3', village: null },
      ],
      sources: [
        {
          ...{
            id: 'weather',
            name: '市气象台',
            adapter: 'nmc-alarms',
            url: 'https://feeds.example/?a=1&b=2',
          },
          ...{ column: '气象预报', areaIds: ['jia'], to: 'rooms', trust: 'red', everySeconds: 60 },
          ...{ codes: ['adcode 330109'], selectors: '{"item":"li.a > a"}' },
        },
      ],
      services: [
        {
          id: 'old-age',
          name: '高龄津贴',
          aliases: ['高龄补贴'],
          department: '民政办',
          papers: ['身份证', '户口簿'],
          days: 15,
          where: '服务窗口',
          source: '虚构',
        },
      ],
    },
    people: [lead, backup, resident],
    households: [
      {
        ...{ id: '3-2-501', communityId, buildingId: 'b3', unit: '2', door: '501', verified: true },
        crops: ['水稻', '柑橘'],
      },
    ],
    identities: [
      { contactId: 'chen-jie', personId: 'chen-jie', channel: 'web-chat', account: 'bot' },
      { contactId: 'c-wang', personId: 'wang-fang', channel: 'web-chat', account: 'bot' },
    ],
    roomMembers: [
      { roomId: 'jia@chatroom', personId: 'wang-fang' },
      { roomId: 'jia@chatroom', personId: 'chen-jie' },
      { roomId: 'jia@chatroom', personId: 'li-qiang' },
    ],
    chatPeople: [
      { contactId: 'chen-jie', name: '陈洁', label: '3栋2单元501', group: '居民' },
      { contactId: 'c-wang', name: '王芳', label: '甲片负责人', group: '工作人员' },
    ],
  };
}
