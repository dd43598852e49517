import { answerSwap } from '../../../../server/core/roster/answer-swap';
import { dutyIdOf } from '../../../../server/core/roster/change-duty';
import { aLeave, aSlot, holidaySlots, setUpDuty } from './a-roster';

describe('换班', () => {
  it('asks the other one, and with 同意换班 the duty is theirs', async () => {
    const town = await setUpDuty({ start: '2026-06-18T10:00:00+08:00' });
    const asked = await town.send({ contactId: 'wang-fang', text: '换班 6月20日 李强' });
    expect(asked.map(({ to, text }) => `${to}: ${text}`).sort()).toEqual([
      'li-qiang: 王芳想请您来值6月20日20:00到24:00的班。请回“同意换班”或“不同意换班 原因”。您同意前，班没有变。',
      'wang-fang: 已问李强：6月20日20:00到24:00。对方同意前，班没有变。',
    ]);
    expect(await town.serving()).toEqual(['d20a zhao-min', 'd20b wang-fang']);
    const answered = await town.send({ contactId: 'li-qiang', text: '同意换班' });
    expect(answered.map(({ to, text }) => `${to}: ${text}`).sort()).toEqual([
      'li-qiang: 好的，6月20日20:00到24:00由您值班。已告诉对方。',
      'wang-fang: 李强同意了，6月20日20:00到24:00的班由李强值。',
    ]);
    expect(await town.serving()).toEqual(['d20a zhao-min', 'd20b li-qiang']);
  });

  it('after a swap the new one is asked the evening before', async () => {
    const town = await setUpDuty({ start: '2026-06-18T10:00:00+08:00', slots: holidaySlots.slice(1) });
    await town.say('wang-fang', '换班 6月20日 李强');
    await town.say('li-qiang', '同意换班');
    expect(await town.cards('2026-06-19 18:00')).toMatchObject([{ to: 'li-qiang', code: 'duty-asked' }]);
  });

  it('agreeing on the evening itself is confirming', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(1) });
    await town.cards('2026-06-19 18:00');
    await town.say('wang-fang', '换班 明天 陈刚');
    await town.say('chen-gang', '同意');
    expect(await town.serving()).toEqual(['d20b chen-gang confirmed']);
    expect(await town.look('2026-06-19 20:30')).toEqual([]);
  });

  it('不同意换班 leaves everything as it was, and says why', async () => {
    const town = await setUpDuty();
    await town.say('wang-fang', '换班 6月20日 李强');
    await town.say('li-qiang', '不同意换班 要带孩子');
    expect(town.read('wang-fang').at(-1)).toBe(
      '李强不能来值6月20日20:00到24:00的班（“要带孩子”），班没有变。',
    );
    expect(await town.serving()).toEqual(['d20a zhao-min', 'd20b wang-fang']);
    expect(await town.say('li-qiang', '同意换班')).toEqual(['没有等您答复的换班。']);
  });

  it('asking a third one tells the second that it is settled', async () => {
    const town = await setUpDuty();
    await town.say('wang-fang', '换班 6月20日 李强');
    await town.say('wang-fang', '换班 6月20日 陈刚');
    expect(town.read('li-qiang').at(-1)).toBe('6月20日20:00到24:00的班已另有安排，不用您来值了。');
    expect(await town.say('li-qiang', '同意换班')).toEqual(['没有等您答复的换班。']);
    await town.say('chen-gang', '同意换班');
    expect(await town.serving()).toEqual(['d20a zhao-min', 'd20b chen-gang']);
  });

  it.each([
    ['wang-fang', '换班', '请写上日期和姓名，例如“换班 6月20日 李强”。'],
    ['wang-fang', '换班 6月20日', '请写上日期和姓名，例如“换班 6月20日 李强”。'],
    ['wang-fang', '换班 6月20日 张三', '没找到“张三”，请写全名或岗位名。'],
    ['wang-fang', '换班 6月32日 李强', '没有“6月32日”这个日子，班没有变。'],
    ['wang-fang', '换班 6月21日 李强', '“6月21日”没有您的班，没有改动。发“我的值班”可查。'],
    ['wang-fang', '换班 6月20日 王芳', '这个班就是这位值，没有改动。'],
    ['chen-gang', '换班 6月20日 李强', '“6月20日”没有您的班，没有改动。发“我的值班”可查。'],
    ['wang-fang', '换班 6月20日 赵敏', '赵敏在6月20日20:00到24:00已有别的班，不能换，没有改动。'],
    ['wang-fang', '换班 6月20日 陈刚', '陈刚在6月20日20:00到24:00请假，不能换，没有改动。'],
  ])('%s: %s', async (who, words, answer) => {
    const town = await setUpDuty({
      slots: [...holidaySlots, aSlot('d20c', 'zhao-min', '2026-06-20 22:00', '2026-06-20 23:00')],
      leaves: [aLeave('chen-gang', '2026-06-20 21:00', '2026-06-20 22:00')],
    });
    expect(await town.say(who, words)).toEqual([answer]);
    expect(town.letters.map(({ to }) => to)).toEqual([who]);
  });

  it('of several on a day the time says which', async () => {
    const town = await setUpDuty({
      slots: [
        aSlot('a', 'wang-fang', '2026-06-20 00:00', '2026-06-20 08:00'),
        aSlot('b', 'wang-fang', '2026-06-20 20:00', '2026-06-20 24:00'),
      ],
    });
    expect((await town.say('wang-fang', '换班 6月20日 李强'))[0]).toMatch(
      /^那天有几个班.*6月20日00:00到08:00\n6月20日20:00到24:00$/s,
    );
    expect((await town.say('wang-fang', '换班 6月20日20:00 李强'))[0]).toContain(
      '已问李强：6月20日20:00到24:00',
    );
  });

  it('no more once the duty has begun', async () => {
    const town = await setUpDuty({ start: '2026-06-20T21:00:00+08:00' });
    expect((await town.say('wang-fang', '换班 今天 李强'))[0]).toContain('已经开始或过去');
  });

  it('the secretary, who hears that nobody confirmed, may find somebody', async () => {
    const town = await setUpDuty({ slots: holidaySlots.slice(1) });
    await town.cards('2026-06-19 18:00');
    await town.look('2026-06-19 20:00');
    await town.look('2026-06-19 20:30');
    await town.say('zhou-jianguo', '换班 6月20日 陈刚');
    await town.send({ contactId: 'chen-gang', text: '同意换班' });
    expect(await town.serving()).toEqual(['d20b chen-gang confirmed']);
    expect(town.read('zhou-jianguo').at(-1)).toContain('陈刚同意了');
    expect(town.read('wang-fang').at(-1)).toContain('陈刚同意了');
  });

  it('answered twice by the same message moves once, by another message is refused', async () => {
    const town = await setUpDuty();
    await town.say('wang-fang', '换班 6月20日 李强');
    const grid = await town.load();
    const slot = grid.dutySlots.find(({ id }) => id === 'd20b');
    if (!slot) throw new Error('no slot');
    const cause = town.cause('li-qiang');
    const input = { grid, dutyId: dutyIdOf(town.communityId, slot), agrees: true, note: null };
    expect((await answerSwap(town.deps, { ...input, cause })).repeated).toBe(false);
    expect((await answerSwap(town.deps, { ...input, cause })).repeated).toBe(true);
    await expect(answerSwap(town.deps, { ...input, cause: town.cause('li-qiang') })).rejects.toMatchObject({
      code: 'roster.no-swap',
    });
    const record = await town.repositories.duties.find(input.dutyId);
    expect(record?.events.map(({ kind, byId }) => `${kind} ${byId}`)).toEqual([
      'planned system',
      'swap-asked wang-fang',
      'swap-agreed li-qiang',
    ]);
  });
});

describe('我的值班', () => {
  it('says who is on duty now and what one’s own slots are', async () => {
    const town = await setUpDuty();
    expect(await town.say('wang-fang', '我的值班')).toEqual([
      '现在值班：赵敏。\n您的班：\n6月20日20:00到24:00',
    ]);
    expect(await town.say('chen-gang', '值班表')).toEqual(['现在值班：赵敏。\n您接下来没有班。']);
  });
});
