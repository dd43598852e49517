import { aResident } from '../../../../../server/cli/drill/kills/load/a-resident';
import { aStaffMember } from '../../../../../server/cli/drill/kills/load/a-staff-member';
import type { Actor, Saying } from '../../../../../server/cli/drill/kills/load/actor';
import { matters } from '../../../../../server/cli/drill/kills/load/matters';
import { seededRandom } from '../../../../../server/cli/seeded-random';

let count = 0;
const bot = (actor: Actor, text: string) =>
  actor.hear({
    id: `B${(count += 1)}`,
    clientId: null,
    conversation: 'bot',
    from: 'bot',
    kind: 'text',
    text,
    mentionsMe: false,
    at: '2026-11-24T01:00:00Z',
  });
const words = (saying: Saying | null): string | null =>
  saying === null ? null : 'text' in saying.payload ? saying.payload.text : 'a photo';

describe('a resident of the drill', () => {
  const question = '您说的是【楼道灯不亮】，对吗？ 1 对 2 不对 3 找人工';

  /** Somebody who has just said what is the matter, in private. */
  function aboutAMatter() {
    const resident = aResident({ who: 'r-1', random: seededRandom(3), roomIds: [], phone: '13900001000' });
    for (;;) {
      const saying = resident.next('begin');
      const text = words(saying) ?? '';
      if (saying && matters.some((matter) => text.startsWith(matter))) {
        expect(saying.kept('H1')).toBeNull();
        return resident;
      }
      saying?.kept('H0');
      if (resident.isBusy()) bot(resident, '已登记 YX-1124-001。');
    }
  }

  it('says 1 once to a question that comes twice, and tells what it opens', () => {
    const resident = aboutAMatter();
    expect(resident.next('begin')).toBeNull();
    bot(resident, question);
    bot(resident, `（重复发送）${question}`);
    const yes = resident.next('end');
    expect(words(yes)).toBe('1');
    expect(yes?.kept('H2')).toBe('H1');
    expect(resident.next('end')).toBeNull();
    expect(resident.isBusy()).toBe(true);
    bot(resident, '已登记 YX-1124-002。负责人：甲片 王芳。');
    expect(resident.isBusy()).toBe(false);
  });

  it('opens nothing of its own when it follows a neighbour', () => {
    const resident = aboutAMatter();
    const offers: (string | null)[] = [];
    while (!offers.includes('1')) {
      bot(
        resident,
        `已有人反映，要跟进吗？【楼道灯不亮】（YX-1124-00${offers.length}，负责人 王芳） 1 跟进 2 不是同一件`,
      );
      const answer = resident.next('end');
      expect(answer?.kept('H2')).toBeNull();
      offers.push(words(answer));
    }
    bot(resident, '已跟进 YX-1124-001，负责人 王芳。');
    expect(resident.isBusy()).toBe(false);
  });

  it('has the last word when staff say it is done', () => {
    const resident = aboutAMatter();
    bot(resident, question);
    resident.next('end')?.kept('H2');
    bot(resident, '已登记 YX-1124-002。');
    bot(resident, 'YX-1124-002 楼道灯不亮，王芳：修好了（附照片）。是否解决？ 已解决 / 部分解决 / 没解决');
    expect(words(resident.next('begin'))).toMatch(/^YX-1124-002 (已解决|部分解决|没解决)$/);
  });
});

describe('a member of staff of the drill', () => {
  const setup = () => {
    let now = 0;
    const staff = aStaffMember({
      who: 'wang-fang',
      random: () => 0.99,
      photoId: 'photo-1',
      colleagues: ['李强'],
      nowMs: () => now,
    });
    bot(staff, '【新诉求】YX-1124-001\n楼道灯不亮（G类）');
    return { staff, later: (ms: number) => (now += ms) };
  };

  it('takes what is assigned, shows the photo and says that it is done', () => {
    const { staff } = setup();
    expect(words(staff.next('begin'))).toBe('YX-1124-001 收到');
    expect(staff.next('begin')).toBeNull();
    bot(staff, '已签收 YX-1124-001 楼道灯不亮，12月1日17:30前办好。会告诉居民。');
    expect(words(staff.next('begin'))).toBe('a photo');
    expect(words(staff.next('end'))).toBe('YX-1124-001 办结 修好了');
    bot(staff, 'YX-1124-001 已请居民确认。');
    expect(staff.next('begin')).toBeNull();
    expect(staff.isBusy()).toBe(false);
    expect(staff.inHand()).toBe(0);
  });

  it('shows another photo when the bot wants one', () => {
    const { staff } = setup();
    staff.next('begin');
    bot(staff, 'YX-1124-001 还差照片，请在10分钟内发一张，发来就算办结。');
    expect([words(staff.next('begin')), words(staff.next('begin'))]).toEqual([
      'a photo',
      'YX-1124-001 办结 修好了',
    ]);
  });

  it('takes news for no answer, and leaves what somebody else has', () => {
    const { staff } = setup();
    staff.next('begin');
    bot(staff, '【催办】YX-1124-001 楼道灯不亮，居民在催。');
    bot(staff, 'YX-1124-001 居民回复：“就在一楼”');
    expect(staff.isBusy()).toBe(true);
    bot(staff, 'YX-1124-001 已由陈刚接单。');
    expect(staff.next('begin')).toBeNull();
    expect(staff.isBusy()).toBe(false);
  });

  it('goes on with another while it waits, not for ever, and begins nothing new at the end', () => {
    const { staff, later } = setup();
    bot(staff, '【新诉求】YX-1124-002\n医保怎么报销（Q类）');
    staff.next('begin');
    expect(words(staff.next('begin'))).toBe('YX-1124-002 收到');
    bot(staff, '已签收 YX-1124-002 医保怎么报销，会告诉居民。');
    expect(staff.next('end')).toBeNull();
    expect(words(staff.next('begin'))).toBe('YX-1124-002 答复 带身份证到窗口来办');
    expect(staff.isBusy()).toBe(true);
    later(60_000);
    expect(staff.isBusy()).toBe(false);
    expect(staff.next('begin')).toBeNull();
    expect(staff.inHand()).toBe(0);
  });
});
