import { setUpNotices } from '../../../support/set-up-notices';

const inJia = (code: string) => `room:jia-residents ${code}`;
const inForce = async () => {
  const town = await setUpNotices();
  const old = await town.write('zhou-jianguo');
  await town.until('2026-06-09T10:15:00+08:00');
  return { town, old };
};

describe('a correction', () => {
  it('goes to the same room, begins with 更正, and ends the old one with it, not before', async () => {
    const { town, old } = await inForce();
    const newer = await town.correct('zhou-jianguo', old, '大风改到后天');
    expect((await town.notice(old.id)).state).toBe('sent');
    expect(await town.until('2026-06-09T10:30:00+08:00')).toEqual([inJia('notice-in-room')]);
    expect(town.letters.at(-1)?.text).toMatch(
      /^更正【气象预报】\n大风改到后天\n前面发的那条不再算数，以这条为准。/u,
    );
    expect(await town.notice(old.id)).toMatchObject({ state: 'superseded', endedAt: newer.goesOutAt });
  });

  it('of a clerk is read first; not agreed to, the old one stays in force', async () => {
    const { town, old } = await inForce();
    const newer = await town.correct('zhao-min', old, '大风改到后天');
    await town.decide('zhou-jianguo', newer.id, false);
    await town.until('2026-06-09T12:00:00+08:00');
    expect((await town.notice(old.id)).state).toBe('sent');
  });

  it('of what has not gone out stops it: the room hears one of them, without 更正', async () => {
    const town = await setUpNotices();
    const old = await town.write('zhou-jianguo');
    await town.correct('zhou-jianguo', old, '大风改到后天');
    expect(await town.notice(old.id)).toMatchObject({ state: 'superseded' });
    expect(await town.until('2026-06-09T10:30:00+08:00')).toEqual([inJia('notice-in-room')]);
    expect(town.letters.at(-1)?.text).toMatch(/^【气象预报】\n大风改到后天/u);
  });

  it('goes out also when the room has heard enough today', async () => {
    const { town, old } = await inForce();
    await town.write('zhou-jianguo');
    await town.until('2026-06-09T11:00:00+08:00');
    await expect(town.write('zhou-jianguo')).rejects.toMatchObject({ code: 'notices.room-full' });
    const newer = await town.correct('zhao-min', old, '大风改到后天');
    expect((await town.decide('zhou-jianguo', newer.id, true)).notice.state).toBe('approved');
  });

  it('withdrawn in time leaves the old one in force', async () => {
    const { town, old } = await inForce();
    const newer = await town.correct('zhou-jianguo', old, '大风改到后天');
    await town.withdraw('zhou-jianguo', newer.id);
    await town.until('2026-06-09T12:00:00+08:00');
    expect((await town.notice(old.id)).state).toBe('sent');
  });

  it('of what is over, or corrected before, is refused', async () => {
    const { town, old } = await inForce();
    await town.correct('zhou-jianguo', old, '大风改到后天');
    await town.until('2026-06-09T10:30:00+08:00');
    await expect(town.correct('zhou-jianguo', old, '又改了')).rejects.toMatchObject({
      ...{ code: 'notices.ended', details: { state: 'superseded' } },
    });
  });

  it('that died behind its own write ends the old one the next time', async () => {
    const town = await setUpNotices();
    const old = await town.write('zhou-jianguo');
    const { relay } = town.deps;
    town.deps.relay = () => Promise.reject(new Error('the process died'));
    const again = { key: 'correction', cause: town.cause('zhou-jianguo') };
    await expect(town.correct('zhou-jianguo', old, '改了', again)).rejects.toThrow('the process died');
    expect((await town.notice(old.id)).state).toBe('approved');
    town.deps.relay = relay;
    await town.correct('zhou-jianguo', old, '改了', again);
    expect((await town.notice(old.id)).state).toBe('superseded');
    expect(await town.until('2026-06-09T10:30:00+08:00')).toEqual([inJia('notice-in-room')]);
  });
});
