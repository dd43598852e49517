import { ledgerOf } from '../../../../server/core/notices/notice-ledger';
import { unreachedOf } from '../../../../server/core/notices/unreached';
import { setUpNotices, type Notices } from '../../../support/set-up-notices';

const households = { kind: 'households' } as const;
const letters = (said: readonly string[], code: string) => said.filter((line) => line.endsWith(` ${code}`));

/** Somebody moves in, with or without a chat. */
async function moveIn(town: Notices, id: string, householdId: string, hasChat = true): Promise<void> {
  const { communityId, repositories, clock } = town;
  const who = { id, communityId, name: id, roles: ['resident' as const], householdId };
  await repositories.people.save({ ...who, areaId: null, workPhone: null });
  if (!hasChat) return;
  const contact = { channel: 'web-chat', account: 'bot', contactId: id };
  await repositories.identities.bind({
    ...{ ...contact, communityId, id: `i-${id}`, personId: id },
    ...{ method: 'address' as const, boundAt: clock.now(), endedAt: null },
  });
}

describe('a notice to people', () => {
  it('of a building goes to each who lives there, once, and to no room', async () => {
    const town = await setUpNotices();
    await moveIn(town, 'li-si', '3-2-501');
    await moveIn(town, 'li-si', '3-2-302');
    const notice = await town.write('zhou-jianguo', { audience: { kind: 'building', buildingId: '3' } });
    expect(notice.personIds).toEqual(expect.arrayContaining(['li-si', 'r-3-1-201', 'zhang-guilan']));
    expect(notice.personIds).not.toContain('liu-yang');
    expect(new Set(notice.personIds).size).toBe(notice.personIds.length);
    const said = await town.until('2026-06-09T10:30:00+08:00');
    expect(letters(said, 'notice-to-person').sort()).toEqual(
      notice.personIds.map((id) => `${id} notice-to-person`),
    );
    expect(said.filter((line) => line.startsWith('room:'))).toEqual([]);
  });

  it('of a Party branch goes to its members, however the number is written', async () => {
    const town = await setUpNotices();
    for (const branch of ['第3党小组', '第三党小组']) {
      const notice = await town.write('zhou-jianguo', { audience: { kind: 'members', branch } });
      expect(notice.personIds).toContain('sun-mei');
      expect(notice.personIds).not.toContain('zhang-guilan');
    }
  });

  it('of those who grow a crop goes to their households in the areas', async () => {
    const town = await setUpNotices();
    const grown = { kind: 'farmers', crop: '甘蔗' } as const;
    const none = town.write('zhou-jianguo', { audience: grown });
    await expect(none).rejects.toMatchObject({ code: 'notices.nobody-reads', details: { unreached: 0 } });
    const { communityId } = town;
    const household = { id: '3-9-901', communityId, buildingId: '3', unit: '9', door: '901', verified: true };
    await town.repositories.households.insert({ ...household, crops: ['水稻', '甘蔗'] });
    await moveIn(town, 'nong', '3-9-901');
    expect((await town.write('zhou-jianguo', { audience: grown })).personIds).toEqual(['nong']);
    await expect(town.write('zhou-jianguo', { audience: grown, areaIds: ['yi'] })).rejects.toMatchObject({
      code: 'notices.nobody-reads',
    });
  });

  it('tells the writer who cannot be written to, as it was when it was agreed to', async () => {
    const town = await setUpNotices();
    await moveIn(town, 'no-phone', '3-2-501', false);
    const audience = { kind: 'building', buildingId: '3' } as const;
    const { id } = await town.write('zhao-min', { audience });
    expect((await town.notice(id)).unreachedIds).toEqual([]);
    const { notice } = await town.decide('zhou-jianguo', id, true);
    await moveIn(town, 'later', '3-2-501', false);
    expect(notice.personIds).not.toContain('no-phone');
    expect((await unreachedOf(town.repositories, notice)).map(({ name }) => name)).toEqual(['no-phone']);
  });

  it('that nobody could read is refused with how many they are', async () => {
    const town = await setUpNotices();
    const { communityId } = town;
    const household = { id: '3-9-901', communityId, buildingId: '3', unit: '9', door: '901', verified: true };
    await town.repositories.households.insert({ ...household, crops: ['甘蔗'] });
    for (const id of ['a', 'b']) await moveIn(town, id, '3-9-901', false);
    await expect(
      town.write('zhou-jianguo', { audience: { kind: 'farmers', crop: '甘蔗' } }),
    ).rejects.toMatchObject({ code: 'notices.nobody-reads', details: { unreached: 2 } });
  });

  it('is for those who were there when it was agreed to: who moves in or out later changes nothing', async () => {
    const town = await setUpNotices();
    const audience = { kind: 'building', buildingId: '3' } as const;
    const { id } = await town.write('zhao-min', { audience });
    await moveIn(town, 'before', '3-2-501');
    const { notice } = await town.decide('zhou-jianguo', id, true);
    await moveIn(town, 'after', '3-2-501');
    const zhang = await town.person('zhang-guilan');
    await town.repositories.people.save({ ...zhang, householdId: '11-1-201' });
    const said = letters(await town.until('2026-06-09T10:30:00+08:00'), 'notice-to-person');
    expect(said.sort()).toEqual(notice.personIds.map((one) => `${one} notice-to-person`));
    expect(notice.personIds).toEqual(expect.arrayContaining(['before', 'zhang-guilan']));
    expect(notice.personIds).not.toContain('after');
  });

  it('of many is handed over in parts of 200 a write; each hears it once, also when every look runs twice', async () => {
    const town = await setUpNotices();
    for (let index = 0; index < 450; index += 1) await moveIn(town, `n-${String(index)}`, '3-2-501');
    const wish = { audience: households, areaIds: ['jia', 'yi'] };
    const { id, personIds } = await town.write('zhou-jianguo', wish);
    expect(personIds.length).toBeGreaterThan(500);
    town.set('2026-06-09T10:10:00+08:00');
    const said = letters(await town.until('2026-06-09T10:30:00+08:00'), 'notice-to-person');
    expect(said).toHaveLength(personIds.length);
    expect(new Set(said).size).toBe(personIds.length);
    const sent = await town.notice(id);
    expect(sent).toMatchObject({ state: 'sent', handedOver: personIds.length });
    expect(sent.events.filter(({ kind }) => kind === 'sent')).toHaveLength(3);
    expect(sent.outbox.length).toBeLessThan(250);
    const ledger = await ledgerOf(town.repositories, town.grid, sent);
    expect(ledger).toMatchObject({ all: personIds.length, handedToChannel: personIds.length, waiting: 0 });
  });

  it('withdrawn after a part of them have been told: those hear that, the others nothing', async () => {
    const town = await setUpNotices();
    for (let index = 0; index < 450; index += 1) await moveIn(town, `n-${String(index)}`, '3-2-501');
    const { id } = await town.write('zhou-jianguo', { audience: households, areaIds: ['jia', 'yi'] });
    await town.until('2026-06-09T10:10:00.001+08:00');
    expect(await town.notice(id)).toMatchObject({ state: 'sending', handedOver: 400 });
    await town.withdraw('zhou-jianguo', id);
    const said = await town.until('2026-06-09T11:00:00+08:00');
    expect(letters(said, 'notice-to-person')).toHaveLength(400);
    const over = letters(said, 'notice-withdrawn-to-person');
    expect(new Set(over).size).toBe(400);
    expect(over).toHaveLength(400);
    expect(await town.notice(id)).toMatchObject({ state: 'withdrawn', handedOver: 400, toldOver: 400 });
  });
});

describe('a notice for the screens', () => {
  it('goes to nobody', async () => {
    const town = await setUpNotices();
    const { id } = await town.write('zhou-jianguo', { audience: { kind: 'screens' } });
    expect(await town.until('2026-06-09T10:30:00+08:00')).toEqual([]);
    expect((await town.notice(id)).state).toBe('sent');
  });
});
