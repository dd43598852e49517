import { acceptRequest } from '../../../../server/core/requests/accept-request';
import { answerRequest } from '../../../../server/core/requests/answer-request';
import { askResident } from '../../../../server/core/requests/ask-resident';
import { claimSolved } from '../../../../server/core/requests/claim-solved';
import { noteProgress } from '../../../../server/core/requests/note-progress';
import { transferRequest } from '../../../../server/core/requests/transfer-request';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests } from '../../../support/set-up-requests';

describe('a staff word that presupposes acceptance', () => {
  it('accepts and moves in one write, and the resident reads one message', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await town.deliver();
    await askResident(town.deps, { ...(await town.by('wang-fang', id)), question: '您家几楼？' });
    const request = await town.find(id);
    expect(request.events.map((event) => event.kind)).toEqual(['opened', 'accepted', 'asked-resident']);
    expect(request).toMatchObject({
      state: 'waiting-resident',
      version: 2,
      firstContactAt: town.clock.now(),
    });
    expect(codesTo(await town.deliver(), 'zhang-guilan')).toEqual(['resident-asked']);
  });

  it('is refused to somebody else once it is accepted, and after it is closed', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await acceptRequest(town.deps, { ...(await town.by('wang-fang', id)), note: null });
    const note = noteProgress(town.deps, { ...(await town.by('li-qiang', id)), note: '我来' });
    await expect(note).rejects.toMatchObject({
      code: 'requests.not-yours',
      details: { ownerId: 'wang-fang' },
    });
    await answerRequest(town.deps, { ...(await town.by('wang-fang', id)), answer: '已答' });
    const late = noteProgress(town.deps, { ...(await town.by('wang-fang', id)), note: '再说' });
    await expect(late).rejects.toMatchObject({ code: 'requests.already-closed' });
    const taken = acceptRequest(town.deps, { ...(await town.by('li-qiang', id)), note: null });
    await expect(taken).rejects.toMatchObject({ code: 'requests.already-closed' });
  });
});

describe('saying it is done', () => {
  it('shows the photo first and asks for the last word', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await town.deliver();
    await claimSolved(town.deps, {
      ...(await town.by('wang-fang', id)),
      note: '换了灯泡',
      attachmentIds: ['p1'],
    });
    const letters = (await town.deliver()).filter((letter) => letter.to === 'zhang-guilan');
    expect(letters[0]?.text).toBe('[p1]');
    expect(letters[1]?.text).toMatch(
      /^YX-0609-001 楼道灯不亮.*王芳.*换了灯泡.*（附照片）.*是否解决.*已解决 \/ 部分解决 \/ 没解决$/,
    );
    expect((await town.find(id)).evidence).toMatchObject([
      { attachmentId: 'p1', byId: 'wang-fang', cycle: 1 },
    ]);
  });

  it('is refused without a photo, and nothing is accepted on the way', async () => {
    const town = await setUpRequests();
    const before = await town.open();
    const claim = claimSolved(town.deps, {
      ...(await town.by('wang-fang', before.id)),
      note: null,
      attachmentIds: [],
    });
    await expect(claim).rejects.toMatchObject({ code: 'requests.evidence-missing' });
    expect(await town.find(before.id)).toEqual(before);
  });

  it.each(['Q', 'O'] as const)('needs no photo for class %s', async (requestClass) => {
    const town = await setUpRequests();
    const { id, ownerId } = await town.open({ requestClass });
    await claimSolved(town.deps, { ...(await town.by(ownerId, id)), note: '已采纳', attachmentIds: [] });
    expect((await town.find(id)).state).toBe('claimed-solved');
  });
});

describe('handing on', () => {
  it('asks the next one, keeps the first responsible until then, and keeps the date', async () => {
    const town = await setUpRequests();
    const { id, clocks } = await town.open();
    await town.deliver();
    const to = await town.person('li-qiang');
    await transferRequest(town.deps, { ...(await town.by('wang-fang', id)), to, note: '他熟' });
    expect(await town.find(id)).toMatchObject({
      state: 'assigned',
      ownerId: 'wang-fang',
      askedIds: ['li-qiang'],
      hops: 1,
      clocks,
    });
    const letters = await town.deliver();
    expect(codesTo(letters, 'li-qiang')).toEqual(['transfer-asked']);
    expect(codesTo(letters, 'zhang-guilan')).toEqual(['transfer-told']);
    await acceptRequest(town.deps, { ...(await town.by('li-qiang', id)), note: null });
    expect(await town.find(id)).toMatchObject({ state: 'accepted', ownerId: 'li-qiang', clocks });
  });

  it('is refused to oneself, and for a complaint', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    const self = transferRequest(town.deps, {
      ...(await town.by('wang-fang', id)),
      to: await town.person('wang-fang'),
      note: null,
    });
    await expect(self).rejects.toMatchObject({ code: 'requests.transfer-to-self' });
    const complaint = await town.open({ requestClass: 'C', complaintAboutIds: ['wang-fang'] });
    const handed = transferRequest(town.deps, {
      ...(await town.by('zhou-jianguo', complaint.id)),
      to: await town.person('wang-fang'),
      note: null,
    });
    await expect(handed).rejects.toMatchObject({ code: 'requests.complaint-stays' });
  });

  it('starts the ladder of a danger anew', async () => {
    const town = await setUpRequests();
    const { id } = await town.open({ requestClass: 'E', topicId: 'danger-gas' });
    town.clock.set(new Date('2026-06-09T10:03:00+08:00'));
    await transferRequest(town.deps, {
      ...(await town.by('wang-fang', id)),
      to: await town.person('chen-gang'),
      note: null,
    });
    const dues = await town.repositories.dues.listWaiting(
      town.communityId,
      new Date('2026-06-09T12:00:00+08:00'),
      9,
    );
    const ladder = dues.filter(({ kind }) => kind === 'accept-step');
    expect(new Set(ladder.map((due) => due.id)).size).toBe(4);
  });
});
