import { decideNotice } from '../../../../server/core/notices/decide-notice';
import { ledgerOf } from '../../../../server/core/notices/notice-ledger';
import { cancelNotice } from '../../../../server/core/notices/cancel-notice';
import { withdrawNotice } from '../../../../server/core/notices/withdraw-notice';
import type { NoticeWish } from '../../../../server/core/notices/plan-notice';
import { writeNotice } from '../../../../server/core/notices/write-notice';
import { setUpCalls, type CallTown } from '../../../support/set-up-calls';
import type { LetterAt } from '../../../support/pass-time';

const text = `3栋有人家漏燃气，${'请开窗，不要开灯，'.repeat(30)}到小区东门等候。`;
const wish: NoticeWish = {
  ...{ column: '气象预报', severity: 'red', title: null, text, event: '大风' },
  ...{ areaIds: ['jia', 'yi'], audience: { kind: 'households' } },
  validUntil: new Date('2026-06-09T20:00:00+08:00'),
};
const asked = ['chen-gang', 'lao-wu', 'li-qiang', 'wang-fang'];

/** 李强 and 老吴, who have to answer, live where the notice goes. */
async function setUp() {
  const town = await setUpCalls();
  for (const id of ['lao-wu', 'li-qiang']) {
    const person = await town.person(id);
    await town.repositories.people.save({ ...person, householdId: '3-2-501' });
  }
  const write = async (changes: Partial<NoticeWish> = {}) =>
    writeNotice(town.deps, {
      ...{ grid: town.grid, writer: await town.person('zhou-jianguo'), wish: { ...wish, ...changes } },
      ...{ sourceKey: 'gas', cause: town.cause('zhou-jianguo') },
    });
  const move = (byId: string) => ({ grid: town.grid, noticeId: 'notice/gas', cause: town.cause(byId) });
  return { ...town, write, move };
}

const whoHeard = (letters: readonly LetterAt[], ...codes: readonly string[]) =>
  letters.filter(({ code }) => code !== null && codes.includes(code)).map(({ to }) => to);

const notice = async ({ repositories }: CallTown) => {
  const found = await repositories.notices.find('notice/gas');
  if (!found) throw new Error('it was written');
  return found;
};

describe('a red notice to people, some of whom have to answer it', () => {
  it('is the question to those and the notice to the others: nobody gets both', async () => {
    const town = await setUp();
    const { personIds } = await town.write();
    expect(personIds).toEqual(expect.arrayContaining(['lao-wu', 'li-qiang', 'zhang-guilan']));
    const letters = await town.pass('2026-06-09T10:01:00+08:00');
    expect(whoHeard(letters, 'call-asked').sort()).toEqual(asked);
    expect(whoHeard(letters, 'notice-to-person').sort()).toEqual(
      personIds.filter((id) => !asked.includes(id)).sort(),
    );
    const question = letters.find(({ to }) => to === 'lao-wu')?.text;
    expect(question).toContain(text);
    expect(question).toContain('请回“收到”');
    expect(await notice(town)).toMatchObject({ state: 'sent', handedOver: personIds.length });
  });

  it('is counted once for each, also for whoever was asked', async () => {
    const town = await setUp();
    const { personIds } = await town.write();
    await town.pass('2026-06-09T10:01:00+08:00');
    const ledger = await ledgerOf(town.repositories, town.grid, await notice(town));
    expect(ledger).toMatchObject({
      ...{ all: personIds.length, handedToChannel: personIds.length, waiting: 0, notReached: [] },
      answers: { asked: 4, answered: 0 },
    });
  });

  it('is counted as not sent to who lost their chat since it was agreed to, and they are telephoned', async () => {
    const town = await setUp();
    const { personIds } = await town.write();
    const [chat] = await town.repositories.identities.findLiveOfPerson(town.communityId, 'lao-wu');
    if (!chat) throw new Error('老吴 has a chat');
    const boundAt = town.clock.now();
    await town.repositories.identities.bind({ ...chat, id: 'i-other', personId: 'other', boundAt });
    await town.pass('2026-06-09T10:01:00+08:00');
    const ledger = await ledgerOf(town.repositories, town.grid, await notice(town));
    expect(ledger).toMatchObject({
      ...{ all: personIds.length, handedToChannel: personIds.length - 1, waiting: 0 },
      notReached: [{ name: '老吴', state: 'failed', failure: 'unreachable' }],
    });
    expect((await town.calls('notice/gas')).find(({ personId }) => personId === 'lao-wu')).toMatchObject({
      ...{ state: 'to-phone', phoneReason: 'unreachable' },
    });
  });

  it('is told once to be over to each who heard of it, withdrawn or cancelled', async () => {
    for (const end of [withdrawNotice, cancelNotice]) {
      const town = await setUp();
      const { personIds } = await town.write();
      await town.pass('2026-06-09T10:01:00+08:00');
      await end(town.deps, { ...town.move('zhou-jianguo'), note: null });
      const letters = await town.pass('2026-06-09T10:10:00+08:00');
      const told = whoHeard(letters, 'call-over', 'notice-withdrawn-to-person').sort();
      expect(told).toEqual([...new Set([...personIds, ...asked])].sort());
    }
  });

  it('withdrawn before anybody was asked: those hear neither that nor the question', async () => {
    const town = await setUp();
    const { personIds } = await town.write();
    await town.pass('2026-06-09T10:00:00+08:00');
    await withdrawNotice(town.deps, town.move('zhou-jianguo'));
    await town.pass('2026-06-09T10:10:00+08:00');
    const heard = town.letters.filter(({ code }) => code !== 'notice-withdrawn-told');
    expect(heard.filter(({ to }) => asked.includes(to))).toEqual([]);
    expect(heard).toHaveLength(2 * personIds.filter((id) => !asked.includes(id)).length);
  });

  it('asks those of the moment at which it went out, though the posts change before they are asked', async () => {
    const town = await setUp();
    await town.write();
    await town.pass('2026-06-09T10:00:00+08:00');
    const { called } = await notice(town);
    expect(called?.map(({ personId }) => personId).sort()).toEqual(asked);
    const wu = await town.person('lao-wu');
    await town.repositories.people.save({ ...wu, roles: ['resident'] });
    const zhang = await town.person('zhang-guilan');
    await town.repositories.people.save({ ...zhang, roles: ['resident', 'hub'] });
    await town.pass('2026-06-09T10:01:00+08:00');
    const heard = (id: string) => town.letters.filter(({ to }) => to === id).map(({ code }) => code);
    expect(heard('lao-wu')).toEqual(['call-asked']);
    expect(heard('zhang-guilan')).toEqual(['notice-to-person']);
  });

  it('that nobody would be asked about before its end goes to all', async () => {
    const town = await setUp();
    const { personIds } = await town.write({ validUntil: new Date('2026-06-09T10:00:01+08:00') });
    await town.pass('2026-06-09T10:00:00.900+08:00');
    const { called, outbox } = await notice(town);
    expect(outbox.filter(({ type }) => type === 'message')).toHaveLength(personIds.length);
    expect(called).toBeNull();
  });

  it('agreed to by another is the same', async () => {
    const town = await setUp();
    const { id } = await writeNotice(town.deps, {
      ...{ grid: town.grid, writer: await town.person('zhao-min'), wish },
      ...{ sourceKey: 'gas', cause: town.cause('zhao-min') },
    });
    await decideNotice(town.deps, {
      ...town.move('zhou-jianguo'),
      noticeId: id,
      approved: true,
      reason: null,
    });
    const letters = await town.pass('2026-06-09T10:01:00+08:00');
    const each = whoHeard(letters, 'call-asked', 'notice-to-person');
    expect(new Set(each).size).toBe(each.length);
  });
});
