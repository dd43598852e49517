import fc from 'fast-check';
import type { RequestDraft } from '../../../../server/core/requests/dialogue-state';
import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { correctKind } from '../../../../server/core/requests/correct-kind';
import { withdrawRequest } from '../../../../server/core/requests/withdraw-request';
import type { Cause } from '../../../../server/core/outbound/change-record';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests, type Requests } from '../../../support/set-up-requests';
import { topicOf } from '../../../support/topic-of';

const unknown: Partial<RequestDraft> = {
  topicId: null,
  topicLabel: '“老房子的证”',
  text: '老房子的证',
  candidateIds: ['homestead', 'hukou-question'],
};

const correct = async (town: Requests, id: string, by: string, topicId: string, cause?: Cause) => {
  town.clock.set(new Date(town.clock.now().getTime() + 1_000));
  return correctKind(town.deps, {
    ...(await town.by(by, id, cause)),
    requester: await town.person('zhang-guilan'),
    topic: topicOf(topicId),
  });
};

const due = (date: string) => new Date(`${date}T17:30:00+08:00`);

describe('saying what a request is about', () => {
  it('moves the end by the class, counted from the opening, and the resident hears both', async () => {
    const town = await setUpRequests();
    const { id, clocks } = await town.open(unknown);
    expect(clocks.solveDueAt).toEqual(due('2026-06-16'));
    const { request } = await correct(town, id, 'zhao-min', 'homestead');
    expect(request.clocks.solveDueAt).toEqual(due('2026-07-01'));
    const told = (await town.deliver()).filter(({ to }) => to === 'zhang-guilan').at(-1)?.text;
    expect(told).toMatch(/^赵敏：.*7月1日17:30前有结果，原定6月16日17:30/);
  });

  it('gives nobody time by calling a known matter complex, and takes away what a shorter class has', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    const { request } = await correct(town, id, 'wang-fang', 'house-quality');
    expect(request).toMatchObject({ requestClass: 'C', ownerId: 'wang-fang' });
    expect(request.clocks.solveDueAt).toEqual(due('2026-06-16'));
    const { request: outage } = await correct(town, id, 'wang-fang', 'no-water');
    const dayLater = new Date(outage.openedAt.getTime() + 24 * 3_600_000);
    expect(outage.clocks.solveDueAt).toEqual(dayLater);
    const { request: back } = await correct(town, id, 'wang-fang', 'stairwell-light');
    expect(back.clocks.solveDueAt).toEqual(dayLater);
  });

  it('promises no end that is over already', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    town.clock.set(new Date('2026-06-12T10:00:00+08:00'));
    const { request } = await correct(town, id, 'wang-fang', 'no-water');
    expect(request.clocks.solveDueAt).toEqual(due('2026-06-16'));
    expect((await town.find(id)).lookAt?.getTime()).toBeGreaterThan(town.clock.now().getTime());
  });

  it('lets the clerk undo her own wrong pick with the whole time of the right one', async () => {
    const town = await setUpRequests();
    const { id } = await town.open(unknown);
    await correct(town, id, 'zhao-min', 'stairwell-light');
    const { request } = await correct(town, id, 'zhao-min', 'homestead');
    expect(request.clocks.solveDueAt).toEqual(due('2026-07-01'));
  });

  it('asks the secretary when it would be handed on a third time', async () => {
    const town = await setUpRequests();
    const { id } = await town.open(unknown);
    for (const topicId of ['homestead', 'stairwell-light']) await correct(town, id, 'zhao-min', topicId);
    const { request } = await correct(town, id, 'zhao-min', 'homestead');
    expect(request.hops).toBe(2);
    expect(request.events.at(-1)).toMatchObject({ kind: 'decision-asked', to: 'zhou-jianguo' });
  });

  it('by two at once is written for both, one after the other, and told twice at most', async () => {
    const town = await setUpRequests();
    const { id } = await town.open(unknown);
    await Promise.all([
      correct(town, id, 'zhao-min', 'homestead'),
      correct(town, id, 'zhou-jianguo', 'homestead'),
    ]);
    const { events, hops } = await town.find(id);
    expect(events.filter(({ kind }) => kind === 'kind-corrected')).toHaveLength(1);
    expect(hops).toBe(1);
    const letters = await town.deliver();
    expect(codesTo(letters, 'zhang-guilan').filter((code) => code === 'kind-told')).toHaveLength(1);
  });

  it('by the same message twice moves and tells once', async () => {
    const town = await setUpRequests();
    const { id } = await town.open(unknown);
    const cause = town.cause('zhao-min');
    await correct(town, id, 'zhao-min', 'homestead', cause);
    const before = await town.find(id);
    expect((await correct(town, id, 'zhao-min', 'homestead', cause)).repeated).toBe(true);
    expect(await town.find(id)).toEqual(before);
  });

  it('is refused for what is closed, for a complaint, and to whoever has nothing to do with it', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await expect(correct(town, id, 'chen-gang', 'street-light')).rejects.toMatchObject({
      code: 'requests.not-yours',
    });
    await withdrawRequest(town.deps, { requestId: id, cause: town.cause('zhang-guilan') });
    await expect(correct(town, id, 'wang-fang', 'street-light')).rejects.toMatchObject({
      code: 'requests.already-closed',
    });
    const complaint = await town.open({ complaintAboutIds: ['wang-fang'], topicId: 'staff-complaint' });
    await expect(correct(town, complaint.id, 'zhou-jianguo', 'street-light')).rejects.toMatchObject({
      code: 'requests.complaint-stays',
    });
    const danger = await town.open({ requestClass: 'E', topicId: 'danger-gas' });
    await expect(correct(town, danger.id, 'wang-fang', 'street-light')).rejects.toMatchObject({
      code: 'requests.danger-stays',
    });
  });

  it('leaves with its handler what is said to be done', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await claimSolved(town.deps, { ...(await town.by('wang-fang', id)), note: null, attachmentIds: ['p'] });
    const { request } = await correct(town, id, 'zhao-min', 'homestead');
    expect(request).toMatchObject({ state: 'claimed-solved', ownerId: 'wang-fang', topicId: 'homestead' });
  });

  it('starts the ladder of the new class anew while nobody has accepted', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    town.clock.set(new Date('2026-06-09T10:30:00+08:00'));
    const { request } = await correct(town, id, 'zhou-jianguo', 'no-water');
    expect(request).toMatchObject({ state: 'assigned', ownerId: 'wang-fang' });
    const dues = await town.repositories.dues.listWaiting(town.communityId, due('2026-06-09'), 100);
    const steps = dues.filter((one) => one.kind === 'accept-step' && one.id.includes('/1-0-1/'));
    expect(steps.map(({ dueAt }) => dueAt.toISOString().slice(11, 16))).toEqual(['02:45', '03:00', '03:15']);
  });

  it('never lets the end be later than promised, whoever says what of a known matter, in any order', async () => {
    const topics = [
      'street-light',
      'no-water',
      'house-quality',
      'homestead',
      'opinion',
      'low-income-question',
    ];
    const step = fc.record({
      topicId: fc.constantFrom(...topics),
      by: fc.constantFrom('wang-fang', 'zhao-min', 'zhou-jianguo'),
      minutes: fc.integer({ min: 1, max: 4_000 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const town = await setUpRequests();
        const { id } = await town.open();
        await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
        let promised = (await town.find(id)).clocks.solveDueAt;
        for (const { topicId, by, minutes } of steps) {
          town.clock.set(new Date(town.clock.now().getTime() + minutes * 60_000));
          await correct(town, id, by, topicId);
          const { solveDueAt } = (await town.find(id)).clocks;
          expect(solveDueAt.getTime()).toBeLessThanOrEqual(promised.getTime());
          promised = solveDueAt;
        }
      }),
      { numRuns: 40 },
    );
  });
});
