import { bindStaff } from '../../../../server/core/people/bind-staff';
import { issueOperatorCode } from '../../../../server/core/people/issue-operator-code';
import { setUpBot } from '../../../support/set-up-bot';

describe('a code handed out by whoever runs the machine', () => {
  const setUp = async () => {
    const { repositories, communityId, clock, grid } = await setUpBot();
    const forPerson = grid.staff.find(({ id }) => id === 'zhao-min');
    if (!forPerson) throw new Error('no 赵敏');
    let made = 0;
    const deps = { ...repositories, newId: () => `id-${(made += 1)}`, newCode: () => `ABCD234${made}` };
    const bind = (contactId: string, code: string) =>
      bindStaff(repositories, {
        ...{ communityId, code, at: clock.now(), messageId: `m-${contactId}` },
        contact: { channel: 'wechaty-puppet-service', account: 'bot', contactId },
      });
    return { issue: () => issueOperatorCode(deps, { forPerson, at: clock.now() }), bind, clock };
  };

  it('binds 赵敏 on a channel where nobody is bound yet, once', async () => {
    const { issue, bind } = await setUp();
    const { code, issuedById } = await issue();
    expect(issuedById).toBe('operator');
    expect(await bind('wx-1', code)).toMatchObject({
      id: 'zhao-min',
      roles: expect.arrayContaining(['clerk']),
    });
    await expect(bind('wx-2', code)).rejects.toMatchObject({ code: 'people.staff-code-wrong' });
  });

  it('is another one each time, and too old after a day', async () => {
    const { issue, bind, clock } = await setUp();
    const [first, second] = [await issue(), await issue()];
    expect(first.code).not.toBe(second.code);
    await clock.advance(24 * 3_600_000);
    await expect(bind('wx-1', second.code)).rejects.toMatchObject({ code: 'people.staff-code-wrong' });
  });
});
