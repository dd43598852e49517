import { bindStaff } from '../../../../server/core/people/bind-staff';
import { issueStaffCode } from '../../../../server/core/people/issue-staff-code';
import { countIds } from '../../../support/count-ids';
import { setUpStore } from '../../../support/set-up-store';

const hourMs = 3_600_000;

async function setup() {
  const store = await setUpStore();
  const { repositories, communityId, clock } = store;
  const person = async (id: string) => {
    const found = await repositories.people.find(communityId, id);
    if (!found) throw new Error(`nobody is called ${id}`);
    return found;
  };
  const deps = { ...repositories, newId: countIds('code'), newCode: () => 'ABCD2345' };
  return {
    ...store,
    person,
    issue: async (by = 'zhao-min', forId = 'wang-fang') =>
      issueStaffCode(deps, { clerk: await person(by), forPerson: await person(forId), at: clock.now() }),
    use: (contactId: string, code: string, messageId = `m-${contactId}`) =>
      bindStaff(deps, {
        communityId,
        contact: { channel: 'web-chat', account: 'bot', contactId },
        code,
        messageId,
        at: clock.now(),
      }),
    live: (contactId: string) =>
      repositories.identities.findLive(communityId, { channel: 'web-chat', account: 'bot', contactId }),
  };
}

describe('a one-time code', () => {
  it('makes the contact who says it the member of staff it was made for', async () => {
    const desk = await setup();
    const { code } = await desk.issue();
    expect((await desk.use('new-phone', code)).name).toBe('王芳');
    expect(await desk.live('new-phone')).toMatchObject({ personId: 'wang-fang', method: 'one-time-code' });
  });

  it('does the same again for the same message, and leaves one identity', async () => {
    const desk = await setup();
    const { code } = await desk.issue();
    await desk.use('new-phone', code);
    const first = await desk.live('new-phone');
    await desk.use('new-phone', code);
    expect(await desk.live('new-phone')).toEqual(first);
    const all = await desk.repositories.identities.findLiveOfPerson(desk.communityId, 'wang-fang');
    expect(all.filter((identity) => identity.contactId === 'new-phone')).toHaveLength(1);
  });

  it('works for one of two contacts who say it at once', async () => {
    const desk = await setup();
    const { code } = await desk.issue();
    const both = await Promise.allSettled([desk.use('one', code), desk.use('other', code)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('looks the same when it is wrong, used or old', async () => {
    const desk = await setup();
    const { code } = await desk.issue();
    const wrong = { code: 'people.staff-code-wrong' };
    await expect(desk.use('one', 'ZZZZ9999')).rejects.toMatchObject(wrong);
    desk.clock.set(new Date(desk.clock.now().getTime() + 24 * hourMs));
    await expect(desk.use('one', code)).rejects.toMatchObject(wrong);
    desk.clock.set(new Date(desk.clock.now().getTime() - hourMs));
    await desk.use('one', code);
    await expect(desk.use('other', code)).rejects.toMatchObject(wrong);
    expect(await desk.live('other')).toBeNull();
  });

  it.each(['wang-fang', 'zhou-jianguo', 'he-zhuren', 'xiao-ma', 'zhang-guilan'])(
    'is not handed out by %s',
    async (by) => {
      const desk = await setup();
      await expect(desk.issue(by)).rejects.toMatchObject({ code: 'people.clerk-only' });
    },
  );
});
