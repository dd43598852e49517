import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { askExtension } from '../../../../server/core/requests/ask-extension';
import { askOutsideWait } from '../../../../server/core/requests/ask-outside-wait';
import { decideApproval } from '../../../../server/core/requests/decide-approval';
import { declareForceMajeure, goOn } from '../../../../server/core/requests/stand-still';
import { passTime } from '../../../support/pass-time';
import { setUpRequests } from '../../../support/set-up-requests';

/** A lamp 王芳 has accepted on Tuesday 9 June, promised by 16 June 17:30. */
async function aLamp(requestClass: 'G' | 'U' = 'G') {
  const town = await setUpRequests();
  const { id } = await town.open({ requestClass });
  await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
  await town.deliver();
  const ask = async (until: string | Date, by = 'wang-fang') =>
    askExtension(town.deps, { ...(await town.by(by, id)), reason: '等配件', until });
  const decide = async (by: string, answer: 'approved' | 'refused' = 'approved') =>
    decideApproval(town.deps, { ...(await town.by(by, id)), answer, note: null });
  return { town, id, ask, decide };
}

const refusal = (code: string) => expect.objectContaining({ code });

describe('more time for a request', () => {
  it('is asked of the secretary, and the resident hears of it only when it is granted', async () => {
    const { town, id, ask, decide } = await aLamp();
    await ask('2026-06-18');
    expect((await town.deliver()).map(({ to, code }) => `${to} ${code}`)).toEqual([
      'zhou-jianguo extension-wanted',
    ]);
    expect((await town.find(id)).clocks.solveDueAt).toEqual(new Date('2026-06-16T17:30:00+08:00'));
    await decide('zhou-jianguo');
    const letters = await town.deliver();
    expect(letters.map(({ to, code }) => `${to} ${code}`)).toEqual([
      'wang-fang extension-granted',
      'zhang-guilan extension-told-resident',
    ]);
    expect((await town.find(id)).clocks.solveDueAt).toEqual(new Date('2026-06-18T17:30:00+08:00'));
  });

  it('puts off what is still to come and repeats nothing', async () => {
    const { town, ask, decide } = await aLamp();
    await passTime(town, '2026-06-12T12:00:00+08:00');
    await ask('2026-06-18');
    await decide('zhou-jianguo');
    await town.deliver();
    const rest = await passTime(town, '2026-06-18T18:00:00+08:00');
    expect(rest.map(({ at, to, code }) => `${at} ${to} ${code}`)).toEqual([
      expect.stringMatching(/^06-17 .* wang-fang solve-reminder$/),
      '06-18 15:30 wang-fang solve-reminder',
      '06-18 17:30 wang-fang overdue-told',
      '06-18 17:30 zhou-jianguo overdue-told',
    ]);
  });

  it('is decided once, by somebody else than the asker', async () => {
    const { ask, decide } = await aLamp();
    await expect(decide('zhou-jianguo')).rejects.toEqual(refusal('requests.nothing-to-decide'));
    await ask('2026-06-18');
    await expect(decide('wang-fang')).rejects.toEqual(refusal('requests.not-yours-to-decide'));
    const both = await Promise.allSettled([decide('zhou-jianguo'), decide('he-zhuren')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(decide('zhou-jianguo')).rejects.toEqual(refusal('requests.nothing-to-decide'));
  });

  it('is not had after the end, on a day off, for an earlier day, or for an outage', async () => {
    const { town, ask, decide } = await aLamp();
    await expect(ask('2026-06-20')).rejects.toEqual(refusal('requests.no-working-day'));
    await expect(ask('2026-06-16')).rejects.toEqual(refusal('requests.not-later'));
    await ask('2026-06-18');
    town.clock.set(new Date('2026-06-16T17:30:00+08:00'));
    await expect(decide('zhou-jianguo')).rejects.toEqual(refusal('requests.extension-too-late'));
    await expect(ask('2026-06-18')).rejects.toEqual(refusal('requests.extension-too-late'));
    const outage = await aLamp('U');
    await expect(outage.ask('2026-06-18')).rejects.toEqual(refusal('requests.not-extended'));
  });

  it('leaves everything as it was when it is refused', async () => {
    const { town, id, ask, decide } = await aLamp();
    await ask('2026-06-18');
    await town.deliver();
    await decide('zhou-jianguo', 'refused');
    expect((await town.deliver()).map(({ to, code }) => `${to} ${code}`)).toEqual([
      'wang-fang extension-denied',
    ]);
    expect((await town.find(id)).clocks.solveDueAt).toEqual(new Date('2026-06-16T17:30:00+08:00'));
  });
});

describe('a wait for somebody outside', () => {
  it('stops the clock once granted and goes on by itself after its day', async () => {
    const { town, id, decide } = await aLamp();
    const wait = { ...(await town.by('wang-fang', id)), body: '供电公司', until: '2026-06-11' };
    await askOutsideWait(town.deps, wait);
    await decide('zhou-jianguo');
    expect((await town.deliver()).map(({ to, code }) => `${to} ${code}`)).toEqual([
      'zhou-jianguo outside-wanted',
      'wang-fang outside-granted',
      'zhang-guilan outside-told-resident',
    ]);
    expect((await town.find(id)).state).toBe('waiting-outside');
    const letters = await passTime(town, '2026-06-12T08:00:00+08:00');
    expect(letters.map(({ at, to, code }) => `${at} ${to} ${code}`)).toEqual([
      '06-12 08:00 wang-fang outside-over',
    ]);
    const after = await town.find(id);
    expect(after.state).toBe('accepted');
    expect(after.clocks.solveDueAt).toEqual(new Date('2026-06-22T17:30:00+08:00'));
  });
});

describe('a clock that stands still because nobody can do anything', () => {
  it('is stopped by the secretary, goes on by a word, and the end moves by the working days between', async () => {
    const { town, id } = await aLamp();
    const stop = { ...(await town.by('zhou-jianguo', id)), reason: '暴雨' };
    await declareForceMajeure(town.deps, stop);
    expect((await declareForceMajeure(town.deps, stop)).repeated).toBe(true);
    expect((await town.deliver()).map(({ to, code }) => `${to} ${code}`)).toEqual([
      'zhang-guilan force-majeure-told',
      'wang-fang force-majeure-told',
    ]);
    expect(await passTime(town, '2026-06-11T09:00:00+08:00')).toEqual([]);
    await goOn(town.deps, await town.by('wang-fang', id));
    const after = await town.find(id);
    expect(after.state).toBe('accepted');
    expect(after.clocks.solveDueAt).toEqual(new Date('2026-06-18T17:30:00+08:00'));
    await expect(goOn(town.deps, await town.by('wang-fang', id))).rejects.toEqual(
      refusal('requests.not-standing-still'),
    );
  });

  it('is nobody else’s to stop', async () => {
    const { town, id } = await aLamp();
    const stop = { ...(await town.by('wang-fang', id)), reason: '暴雨' };
    await expect(declareForceMajeure(town.deps, stop)).rejects.toEqual(
      refusal('requests.not-yours-to-decide'),
    );
  });
});
