import { dutyOfficerAt } from '../../../../server/core/grid/duty-officer-at';
import { escalateDuty } from '../../../../server/core/roster/ask-duties';
import { dutyIdOf } from '../../../../server/core/roster/change-duty';
import { confirmDuty } from '../../../../server/core/roster/confirm-duty';
import { aLeave, aSlot, holidaySlots, moment, setUpDuty } from './a-roster';

const toAndText = (letters: readonly { readonly to: string; readonly text: string }[]) =>
  letters.map(({ to, text }) => `${to}: ${text}`);

describe('the evening before', () => {
  it('everybody on duty the next day is asked at 18:00, each once', async () => {
    const town = await setUpDuty();
    expect(await town.cards('2026-06-19 17:59')).toEqual([]);
    expect(toAndText(await town.cards('2026-06-19 18:00'))).toEqual([
      'zhao-min: 【值班】6月20日08:00到20:00由您值班。请在6月19日20:00前回“收到”；来不了请发“换班 日期 姓名”。',
      'wang-fang: 【值班】6月20日20:00到24:00由您值班。请在6月19日20:00前回“收到”；来不了请发“换班 日期 姓名”。',
    ]);
    expect(await town.cards('2026-06-19 18:00')).toEqual([]);
    expect(await town.cards('2026-06-19 18:30')).toEqual([]);
  });

  it('收到 confirms, and the same again is the same answer', async () => {
    const town = await setUpDuty();
    await town.cards('2026-06-19 18:00');
    expect(await town.say('zhao-min', '收到')).toEqual(['值班已确认：6月20日08:00到20:00。']);
    expect(await town.serving()).toEqual(['d20a zhao-min confirmed', 'd20b wang-fang']);
    expect((await town.say('zhao-min', '值班收到'))[0]).toContain('没有等您确认的值班');
    expect(await town.look('2026-06-19 20:00')).toMatchObject([{ to: 'li-qiang' }]);
  });

  it('who has not answered by 20:00 is followed by the backup, and then the secretary', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(0, 1) });
    await town.cards('2026-06-19 18:00');
    expect(await town.look('2026-06-19 19:59')).toEqual([]);
    expect(toAndText(await town.look('2026-06-19 20:00'))).toEqual([
      'li-qiang: 【值班】6月20日08:00到20:00的班，赵敏没能确认，请您顶上。请在6月19日20:30前回“收到”。',
    ]);
    expect(toAndText(await town.look('2026-06-19 20:30'))).toEqual([
      'zhou-jianguo: 【值班没人确认】6月20日08:00到20:00，赵敏、李强都没回“收到”。请联系他们，或发“换班 日期 姓名”另找人。',
    ]);
    expect(await town.look('2026-06-20 12:00')).toEqual([]);
    expect(await town.serving()).toEqual(['d20a zhao-min']);
  });

  it('the backup who answers serves, and the others hear it', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(0, 1) });
    await town.cards('2026-06-19 18:00');
    await town.look('2026-06-19 20:00');
    await town.look('2026-06-19 20:30');
    const letters = await town.send({ contactId: 'li-qiang', text: '收到' });
    expect(toAndText(letters).sort()).toEqual([
      'li-qiang: 值班已确认：6月20日08:00到20:00。',
      'zhao-min: 6月20日08:00到20:00的班已由李强确认。',
      'zhou-jianguo: 6月20日08:00到20:00的班已由李强确认。',
    ]);
    expect(await town.serving()).toEqual(['d20a li-qiang confirmed']);
    expect(dutyOfficerAt(await town.load(), moment('2026-06-20 10:00'))?.personId).toBe('li-qiang');
    expect(await town.say('zhao-min', '收到')).toEqual(['6月20日08:00到20:00的班已由李强确认，不用您来值。']);
  });

  it('without a backup on the roster the window’s B is asked, and who is asked first is never asked twice', async () => {
    const town = await setUpDuty({
      slots: [aSlot('d1', 'li-qiang', '2026-06-20 00:00', '2026-06-20 24:00')],
    });
    await town.cards('2026-06-19 18:00');
    expect(await town.look('2026-06-19 20:00')).toMatchObject([{ to: 'zhao-min' }]);
    expect(await town.look('2026-06-19 20:30')).toMatchObject([{ to: 'zhou-jianguo' }]);
  });

  it('who is on leave is not asked: the backup is, at once', async () => {
    const town = await setUpDuty({
      slots: holidaySlots.slice(0, 1),
      leaves: [aLeave('zhao-min', '2026-06-20 00:00', '2026-06-21 00:00')],
    });
    expect(await town.cards('2026-06-19 18:00')).toMatchObject([{ to: 'li-qiang' }]);
  });

  it('when nobody can be asked, the secretary hears at once', async () => {
    const day = ['2026-06-20 00:00', '2026-06-21 00:00'] as const;
    const town = await setUpDuty({
      slots: holidaySlots.slice(0, 1),
      leaves: [aLeave('zhao-min', ...day), aLeave('li-qiang', ...day)],
    });
    expect(await town.cards('2026-06-19 18:00')).toMatchObject([
      { to: 'zhou-jianguo', code: 'duty-unconfirmed-told' },
    ]);
  });

  it('asked late, one has half an hour', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(0, 1) });
    expect((await town.cards('2026-06-19 19:50'))[0]?.text).toContain('请在6月19日20:20前回');
    expect(await town.look('2026-06-19 20:19')).toEqual([]);
    expect(await town.look('2026-06-19 20:20')).toMatchObject([{ to: 'li-qiang' }]);
  });

  it('each step is taken once, however often it is looked at', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(0, 1) });
    await town.cards('2026-06-19 18:00');
    const [due] = await town.repositories.dues.listWaiting(town.communityId, moment('2026-06-30 00:00'), 1);
    if (!due) throw new Error('nothing is due');
    town.clock.set(due.dueAt);
    for (let times = 0; times < 3; times += 1)
      await escalateDuty(town.deps, due, await town.load(), town.clock.now());
    expect(await town.pass(0)).toHaveLength(1);
    const [slot] = holidaySlots;
    const record = slot && (await town.repositories.duties.find(dutyIdOf(town.communityId, slot)));
    expect(record?.events.map(({ kind }) => kind)).toEqual(['planned', 'asked', 'asked']);
  });

  it('of two who confirm at once one serves, and the other hears who', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(0, 1) });
    await town.cards('2026-06-19 18:00');
    await town.look('2026-06-19 20:00');
    const grid = await town.load();
    const [slot] = holidaySlots;
    if (!slot) throw new Error('no slot');
    const dutyId = dutyIdOf(town.communityId, slot);
    const answers = await Promise.allSettled(
      ['zhao-min', 'li-qiang'].map((byId) =>
        confirmDuty(town.deps, { grid, dutyId, cause: town.cause(byId) }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'roster.already-confirmed' } });
  });

  it('a row whose person is another now is asked anew', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(0, 1) });
    await town.cards('2026-06-19 18:00');
    await town.say('zhao-min', '收到');
    const grid = await town.load();
    const slot = aSlot('d20a', 'chen-gang', '2026-06-20 08:00', '2026-06-20 20:00', 'li-qiang');
    await town.repositories.communityImport.importCommunity({
      ...{ people: grid.staff, households: [], identities: [], roomMembers: [], chatPeople: [] },
      grid: { ...grid, dutySlots: [slot] },
    });
    expect(await town.serving()).toEqual(['d20a chen-gang']);
  });

  it('收到 with a request waiting asks which, and 值班收到 is clear', async () => {
    const town = await setUpDuty();
    await town.say('zhang-guilan', '楼道灯不亮');
    await town.say('zhang-guilan', '1');
    await town.cards('2026-06-19 18:00');
    const [asked] = await town.say('wang-fang', '收到');
    expect(asked).toContain('值班请回“值班收到”');
    expect(await town.serving()).toEqual(['d20a zhao-min', 'd20b wang-fang']);
    expect(await town.say('wang-fang', '值班收到')).toEqual(['值班已确认：6月20日20:00到24:00。']);
    expect((await town.say('wang-fang', '收到'))[0]).toContain('已签收 YX-0619-001');
  });
});
