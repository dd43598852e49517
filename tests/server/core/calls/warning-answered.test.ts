import { lookAtCall } from '../../../../server/core/calls/look-at-call';
import { setUpCalls } from '../../../support/set-up-calls';

const to = (letters: readonly { readonly to: string; readonly code: string | null }[]) =>
  letters.map((letter) => `${letter.to} ${letter.code ?? ''}`).sort();

describe('a red warning', () => {
  it('asks leads, building heads and hub households of its areas, each once', async () => {
    const town = await setUpCalls();
    await town.warn();
    const letters = await town.pass('2026-06-09T10:01:00+08:00');
    expect(to(letters)).toEqual([
      'chen-gang call-asked',
      'lao-wu call-asked',
      'li-qiang call-asked',
      'wang-fang call-asked',
    ]);
    expect(letters.find((letter) => letter.to === 'wang-fang')?.text).toBe(
      '【暴雨红色预警】未来3小时有暴雨，低处住户请转移。\n有效到6月9日16:00。\n请回“收到”（YX-0609-N01）；4分钟没回，会给您打电话。',
    );
    expect((await town.calls()).map(({ personId, part }) => [personId, part])).toEqual([
      ['chen-gang', 'lead'],
      ['lao-wu', 'hub'],
      ['li-qiang', 'backup'],
      ['wang-fang', 'lead'],
    ]);
    expect(letters.find((letter) => letter.to === 'li-qiang')?.text).not.toContain('请转告');
    expect(letters.find((letter) => letter.to === 'lao-wu')?.text).toContain('请转告没有手机的邻居');
  });

  it('is answered with 收到; whoever does not within four minutes of their message is telephoned', async () => {
    const town = await setUpCalls();
    await town.warn();
    await town.pass('2026-06-09T10:02:00+08:00');
    await town.answer('wang-fang');
    await town.answer('wang-fang');
    const letters = await town.pass('2026-06-09T10:05:00+08:00');
    expect(await town.states()).toEqual([
      'chen-gang to-phone',
      'lao-wu to-phone',
      'li-qiang to-phone',
      'wang-fang answered',
    ]);
    expect(to(letters)).toEqual(Array.from({ length: 3 }, () => 'zhao-min phone-line'));
    expect(letters.map(({ text }) => text)).toContain(
      '请打电话：老吴（甲片中心户） 没有电话，请上门，暴雨红色预警（N01）4分钟没回。打通回“N01 打通 老吴”。',
    );
    const [call] = await town.calls();
    expect(call).toMatchObject({ phoneReason: 'unanswered', dutyId: 'zhao-min' });
  });

  it('gives the duty officer one task, which is over when nobody is on the list any more', async () => {
    const town = await setUpCalls();
    await town.warn();
    await town.pass('2026-06-09T10:05:00+08:00');
    const tasks = await town.repositories.tasks.listAll(town.communityId);
    expect(tasks).toMatchObject([
      {
        title: 'YX-0609-N01：电话通知没回复的人',
        ownerId: 'zhao-min',
        giverId: 'zhou-jianguo',
        state: 'given',
      },
    ]);
    expect(tasks[0]?.dueAt.toISOString()).toBe('2026-06-09T02:34:15.000Z');
    await town.phoned('zhao-min', 'wang-fang', true);
    await town.phoned('zhao-min', 'chen-gang', true);
    await town.phoned('zhao-min', 'lao-wu', false);
    await town.answer('li-qiang');
    expect((await town.repositories.tasks.listAll(town.communityId))[0]?.state).toBe('given');
    await town.phoned('zhao-min', 'lao-wu', true);
    expect((await town.repositories.tasks.listAll(town.communityId))[0]?.state).toBe('done');
    expect(await town.states()).toEqual([
      'chen-gang reached',
      'lao-wu reached',
      'li-qiang answered',
      'wang-fang reached',
    ]);
  });

  it('gives the task though the process died between the list and the task', async () => {
    const town = await setUpCalls();
    await town.warn();
    await town.pass('2026-06-09T10:03:00+08:00');
    const dying = {
      ...town.deps,
      tasks: { ...town.deps.tasks, insert: () => Promise.reject(new Error('died')) },
    };
    town.set('2026-06-09T10:04:30+08:00');
    const [due] = await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 1);
    if (!due) throw new Error('somebody is looked at');
    await expect(lookAtCall(dying, due, town.grid, town.clock.now())).rejects.toThrow('died');
    expect(await town.repositories.tasks.listAll(town.communityId)).toEqual([]);
    await lookAtCall(town.deps, due, town.grid, town.clock.now());
    expect(await town.repositories.tasks.listAll(town.communityId)).toHaveLength(1);
    expect((await town.calls()).filter(({ state }) => state === 'to-phone')).toHaveLength(1);
  });

  it('tells who telephones when somebody answers in chat after all', async () => {
    const town = await setUpCalls();
    await town.warn();
    await town.pass('2026-06-09T10:05:00+08:00');
    await town.answer('lao-wu');
    expect(to(await town.pass('2026-06-09T10:06:00+08:00'))).toEqual(['zhao-min phone-line-off']);
  });

  it('makes the secretary telephone the duty officer', async () => {
    const town = await setUpCalls({
      changeGrid: (grid) => ({
        ...grid,
        posts: grid.posts.map((post) => (post.id === 'area-jia' ? { ...post, aId: 'zhao-min' } : post)),
      }),
    });
    await town.warn();
    const letters = await town.pass('2026-06-09T10:05:00+08:00');
    expect(to(letters.filter(({ code }) => code === 'phone-line'))).toContain('zhou-jianguo phone-line');
    const calls = await town.calls();
    expect(calls.find(({ personId }) => personId === 'zhao-min')?.dutyId).toBe('zhou-jianguo');
  });

  it('asks by night as well, an orange one waits for the morning and asks one lead an area', async () => {
    const red = await setUpCalls({ start: '2026-06-09T23:00:00+08:00' });
    await red.warn();
    expect(await red.pass('2026-06-09T23:01:00+08:00')).toHaveLength(4);
    const orange = await setUpCalls({ start: '2026-06-09T23:00:00+08:00' });
    await orange.warn({ severity: 'orange', validUntil: new Date('2026-06-10T12:00:00+08:00') });
    expect(await orange.pass('2026-06-10T07:29:00+08:00')).toEqual([]);
    expect(to(await orange.pass('2026-06-10T07:31:00+08:00'))).toEqual([
      'chen-gang call-asked',
      'wang-fang call-asked',
    ]);
  });

  it('asks nobody on leave, and who stands in for a lead who is away', async () => {
    const town = await setUpCalls({
      changeGrid: (grid) => ({
        ...grid,
        leaves: ['chen-gang', 'wang-fang'].map((personId) => ({
          ...{
            id: `leave-${personId}`,
            personId,
            substituteId: personId === 'chen-gang' ? 'zhao-min' : null,
          },
          from: new Date('2026-06-09T00:00:00+08:00'),
          to: new Date('2026-06-10T00:00:00+08:00'),
        })),
      }),
    });
    await town.warn();
    await town.pass('2026-06-09T10:01:00+08:00');
    expect(await town.states()).toEqual(['lao-wu asked', 'li-qiang asked', 'zhao-min asked']);
  });
});
