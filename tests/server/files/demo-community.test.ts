import { join } from 'node:path';
import type { CommunityFiles } from '../../../server/files/community-files';
import { readCommunityFolder } from '../../../server/files/read-community-folder';

const folder = join(__dirname, '../../../demo/community');
let demo: CommunityFiles;

beforeAll(async () => {
  const result = await readCommunityFolder(folder);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  demo = result.community;
});

const homeOf = (personId: string) => demo.people.find((person) => person.id === personId)?.householdId;
const postsOf = (personId: string, holder: 'aId' | 'bId') =>
  demo.grid.posts.filter((post) => post[holder] === personId).map((post) => post.id);

describe('the demo community', () => {
  it('is 银杏苑 with sixteen buildings in two areas and two villages', () => {
    expect(demo.grid.community).toMatchObject({
      code: 'YX',
      name: '银杏苑',
      botName: '小银',
      streetName: '城东街道',
    });
    expect(demo.botContactId).toBe('bot');
    const numbers = (keep: (building: CommunityFiles['grid']['buildings'][number]) => boolean) =>
      demo.grid.buildings.filter(keep).map((building) => Number(building.number));
    expect(numbers((building) => building.areaId === 'jia')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(numbers((building) => building.areaId === 'yi')).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(numbers((building) => building.village === '柳湾村')).toEqual([7, 8, 13, 14, 15, 16]);
    expect(demo.households).toHaveLength(16 * 3 * 12);
  });

  it('has everybody at home where the scenarios expect them', () => {
    expect(homeOf('zhang-guilan')).toBe('3-2-501');
    expect(homeOf('liu-yang')).toBe('11-1-202');
    expect(homeOf('lao-wu')).toBe('5-1-101');
    for (let building = 1; building <= 16; building += 1) {
      expect(homeOf(`r-${building}-1-201`)).toBe(`${building}-1-201`);
      expect(homeOf(`r-${building}-2-302`)).toBe(`${building}-2-302`);
    }
    expect(demo.people.filter((person) => person.roles.includes('member'))).toHaveLength(47);
  });

  it('has its posts held by the people of the story', () => {
    expect(postsOf('wang-fang', 'aId')).toEqual(['area-jia']);
    expect(postsOf('wang-fang', 'bId')).toEqual(['area-yi']);
    expect(postsOf('li-qiang', 'bId')).toEqual(['area-jia', 'clerk']);
    expect(postsOf('chen-gang', 'aId')).toEqual(['area-yi', 'village-liuwan']);
    expect(postsOf('zhao-min', 'aId')).toEqual(['clerk']);
    expect(demo.grid.staff.map((person) => person.name)).toEqual([
      '王芳',
      '李强',
      '陈刚',
      '赵敏',
      '周建国',
      '何主任',
      '小马',
    ]);
  });

  it('binds everybody but the two who are on no list', () => {
    expect(demo.identities).toHaveLength(demo.people.length);
    expect(demo.identities.every((identity) => identity.contactId === identity.personId)).toBe(true);
    expect(
      demo.chatPeople.filter((contact) => contact.group === '未登记').map((each) => each.contactId),
    ).toEqual(['r-new-1', 'r-new-2']);
    expect(demo.people.some((person) => person.id.startsWith('r-new'))).toBe(false);
  });

  it('says in the list of chats who somebody is', () => {
    const labels = new Map(
      demo.chatPeople.map((contact) => [contact.contactId, `${contact.group} ${contact.label}`]),
    );
    expect(labels.get('zhang-guilan')).toBe('居民 3栋2单元501');
    expect(labels.get('wang-fang')).toBe('工作人员 片区甲负责人');
    expect(labels.get('lao-wu')).toBe('党员 党员中心户 5栋1单元101');
  });

  it('has nobody real: no phone number, and every room filled with people it knows', () => {
    expect(demo.people.every((person) => person.workPhone === null)).toBe(true);
    expect(demo.grid.rooms.map((room) => room.id)).toEqual([
      'jia-residents',
      'yi-residents',
      'work',
      'group-3',
    ]);
    for (const room of demo.grid.rooms) {
      expect(demo.roomMembers.filter((member) => member.roomId === room.id).length).toBeGreaterThan(5);
    }
  });
});
