import type { RequestDraft } from '../../../../server/core/requests/dialogue-state';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests } from '../../../support/set-up-requests';

const forOldAge: Partial<RequestDraft> = {
  text: '我想办高龄补贴',
  topicId: 'old-age-subsidy',
  topicLabel: '办理高龄补贴',
  requestClass: 'S',
};
const at501 = { areaId: 'jia', buildingId: '3', unit: '2', door: '501', label: '3栋2单元501' };
const list =
  '办高龄津贴请带：本人身份证、户口簿、本人银行卡、一寸照片1张。到服务中心1号窗口办（街道民政办），材料交齐后承诺15个工作日办好。';

describe('the papers a service takes', () => {
  it('are told to the resident who opens it, all at once, in the same write', async () => {
    const town = await setUpRequests();
    const request = await town.open(forOldAge);
    expect(request.outbox.filter((entry) => entry.type === 'message')).toHaveLength(3);
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhang-guilan')).toEqual(['request-opened', 'papers-told']);
    expect(letters.map(({ text }) => text)).toContain(`YX-0609-001 ${list}`);
  });

  it('are told once, however often the same words are opened', async () => {
    const town = await setUpRequests();
    const draft = { ...forOldAge, sourceMessageId: 'the-same-message' };
    await Promise.all([town.open(draft), town.open(draft)]);
    await town.open(draft);
    expect(codesTo(await town.deliver(), 'zhang-guilan')).toEqual(['request-opened', 'papers-told']);
  });

  it('are not told when no service is named or it is no service item', async () => {
    const town = await setUpRequests();
    await town.open({ ...forOldAge, text: '我想办个手续' });
    await town.open({ ...forOldAge, requestClass: 'Q' });
    await town.open({ ...forOldAge, requestClass: 'G', text: '高龄补贴没到账' });
    await town.open({ ...forOldAge, complaintAboutIds: ['wang-fang'] });
    expect(codesTo(await town.deliver(), 'zhang-guilan')).not.toContain('papers-told');
  });

  it('are given to the lead to pass on when nobody knows who it is for', async () => {
    const town = await setUpRequests();
    await town.open({ ...forOldAge, text: '代登记 5栋 独居老人想办高龄补贴' }, { by: 'wang-fang' });
    const letters = await town.deliver();
    expect(new Set(letters.map(({ to }) => to))).toEqual(new Set(['wang-fang']));
    expect(letters.map(({ text }) => text)).toContain(`YX-0609-001 请把材料清单转告要办的人：${list}`);
  });

  it('go to the resident whom the lead names with the door, and the lead hears so', async () => {
    const town = await setUpRequests();
    await town.open({ ...forOldAge, text: '张桂兰想办高龄补贴', place: at501 }, { by: 'wang-fang' });
    const letters = await town.deliver();
    expect(letters.filter(({ to }) => to === 'zhang-guilan').map(({ text }) => text)).toEqual([
      `王芳已替您登记 YX-0609-001。${list}`,
    ]);
    expect(letters.map(({ text }) => text)).toContain(`YX-0609-001 材料清单已发给张桂兰。${list}`);
  });

  it.each([
    ['another name at that door', { text: '刘洋想办高龄补贴', place: at501 }],
    ['no door', { text: '张桂兰想办高龄补贴', place: { ...at501, door: null } }],
    ['a door no list knows', { text: '张桂兰想办高龄补贴', place: { ...at501, door: '999' } }],
  ])('go to nobody by a guess: %s', async (_what, changes) => {
    const town = await setUpRequests();
    await town.open({ ...forOldAge, ...changes }, { by: 'wang-fang' });
    expect(codesTo(await town.deliver(), 'zhang-guilan')).toEqual([]);
  });

  it('go through the lead when the resident has no chat account', async () => {
    const town = await setUpRequests();
    const { people } = town.repositories;
    await people.save({ ...(await town.person('zhang-guilan')), id: 'no-phone', name: '马大爷' });
    await town.open({ ...forOldAge, text: '马大爷想办高龄补贴', place: at501 }, { by: 'wang-fang' });
    const letters = await town.deliver();
    expect(letters.every(({ to }) => to === 'wang-fang')).toBe(true);
    expect(codesTo(letters, 'wang-fang')).toContain('papers-to-pass-on');
  });
});
