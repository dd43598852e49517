import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { escalateAcceptance } from '../../../../server/core/requests/escalate-acceptance';
import { openUnconfirmed } from '../../../../server/core/requests/open-unconfirmed';
import { aDraft } from '../../../support/a-draft';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests } from '../../../support/set-up-requests';

const minuteMs = 60_000;

async function aDanger() {
  const town = await setUpRequests();
  const { id } = await town.open({ requestClass: 'E', topicId: 'danger-gas', topicLabel: '煤气味或漏气' });
  await town.deliver();
  const climb = async (minutes: number) => {
    town.clock.set(new Date(town.clock.now().getTime() + minutes * minuteMs));
    for (const due of await town.repositories.dues.listWaiting(town.communityId, town.clock.now(), 9))
      await escalateAcceptance(town.deps, due, town.grid, town.clock.now());
    return town.deliver();
  };
  return { town, id, climb };
}

describe('a danger nobody accepts', () => {
  it('goes to the secretary after 5 minutes with a telephone task, and to the street after 10', async () => {
    const { town, id, climb } = await aDanger();
    const afterFive = await climb(5);
    expect(codesTo(afterFive, 'zhou-jianguo')).toEqual(['escalated-acceptance']);
    expect(afterFive.find((letter) => letter.to === 'zhao-min')?.text).toContain('打电话');
    expect(codesTo(await climb(5), 'he-zhuren')).toEqual(['escalated-acceptance']);
    expect((await town.find(id)).escalations).toMatchObject([
      { step: 1, toId: 'zhou-jianguo' },
      { step: 2, toId: 'he-zhuren' },
    ]);
  });

  it('is told once however often the step is looked at', async () => {
    const { town, id, climb } = await aDanger();
    await climb(5);
    const stored = await town.find(id);
    expect(await climb(0)).toEqual([]);
    expect(await town.find(id)).toEqual(stored);
  });

  it('climbs no further once somebody has accepted', async () => {
    const { town, id, climb } = await aDanger();
    await acceptRequest(town.deps, { ...(await town.by('li-qiang', id)), note: null });
    await town.deliver();
    expect(await climb(10)).toEqual([]);
  });
});

describe('a guess nobody confirmed', () => {
  const key = 'web-chat:bot:zhang-guilan';
  const due = (causedBy: string) => ({
    id: `due/${causedBy}/unconfirmed`,
    communityId: 'yinxingyuan',
    subject: { kind: 'dialogue' as const, id: key },
    kind: 'open-unconfirmed' as const,
    dueAt: new Date('2026-06-09T10:10:00+08:00'),
    policyVersion: causedBy,
    state: 'waiting' as const,
  });

  async function asked() {
    const town = await setUpRequests();
    const at = town.clock.now();
    await town.repositories.dialogues.save({
      communityId: town.communityId,
      key,
      current: {
        state: { kind: 'confirm-draft', drafts: [aDraft(), aDraft({ topicId: 'garbage' })], tries: 0 },
        askedAt: at,
        expiresAt: new Date(at.getTime() + 30 * minuteMs),
      },
      previous: null,
      causedBy: 'm1',
    });
    return town;
  }

  it('is opened with the clerk told, once, and the question is closed', async () => {
    const town = await asked();
    await openUnconfirmed(town.deps, due('m1'), town.grid, town.clock.now());
    await openUnconfirmed(town.deps, due('m1'), town.grid, town.clock.now());
    const requests = await town.repositories.requests.listAll(town.communityId);
    expect(requests.map((request) => request.events[0]?.byId)).toEqual(['system', 'system']);
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhao-min')).toEqual(['clerk-told-unconfirmed', 'clerk-told-unconfirmed']);
    expect((await town.repositories.dialogues.find(town.communityId, key))?.current).toBeNull();
  });

  it('is opened once when the process died before the question was closed', async () => {
    const town = await asked();
    const dialogues = { ...town.deps.dialogues, save: () => Promise.reject(new Error('died')) };
    await expect(
      openUnconfirmed({ ...town.deps, dialogues }, due('m1'), town.grid, town.clock.now()),
    ).rejects.toThrow('died');
    await openUnconfirmed(town.deps, due('m1'), town.grid, town.clock.now());
    expect(await town.repositories.requests.listAll(town.communityId)).toHaveLength(2);
  });

  it('is let be when something newer was asked meanwhile', async () => {
    const town = await asked();
    await openUnconfirmed(town.deps, due('m0'), town.grid, town.clock.now());
    expect(await town.repositories.requests.listAll(town.communityId)).toEqual([]);
  });
});
