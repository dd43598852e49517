import { addResidentReply } from '../../../../server/core/requests/add-resident-reply';
import { askResident } from '../../../../server/core/requests/ask-resident';
import { correctPlace } from '../../../../server/core/requests/correct-place';
import { followRequest } from '../../../../server/core/requests/follow-request';
import { urgeRequest } from '../../../../server/core/requests/urge-request';
import { withdrawRequest } from '../../../../server/core/requests/withdraw-request';
import { codesTo } from '../../../support/codes-to';
import { setUpRequests, type Requests } from '../../../support/set-up-requests';

describe('urging, withdrawing, following, replying', () => {
  it('urges once a working day, counted in Shanghai, whoever urges', async () => {
    const town = await setUpRequests({ start: '2026-06-09T23:30:00+08:00' });
    const { id } = await town.open();
    const urge = (by: 'resident' | 'staff') =>
      urgeRequest(town.deps, { grid: town.grid, requestId: id, by, cause: town.cause('zhang-guilan') });
    await urge('resident');
    await expect(urge('staff')).rejects.toMatchObject({ code: 'requests.already-urged' });
    town.clock.set(new Date('2026-06-10T00:10:00+08:00'));
    expect((await urge('resident')).repeated).toBe(false);
    town.clock.set(new Date('2026-06-13T10:00:00+08:00'));
    await urge('resident');
    // Saturday and Sunday count with the Monday behind them.
    for (const day of ['14', '15']) {
      town.clock.set(new Date(`2026-06-${day}T10:00:00+08:00`));
      await expect(urge('resident')).rejects.toMatchObject({ code: 'requests.already-urged' });
    }
    town.clock.set(new Date('2026-06-16T10:00:00+08:00'));
    expect((await urge('resident')).repeated).toBe(false);
  });

  it('withdraws with everybody told, and then nothing more is done', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await town.deliver();
    await withdrawRequest(town.deps, { requestId: id, cause: town.cause('zhang-guilan') });
    expect(await town.find(id)).toMatchObject({ state: 'closed', outcome: 'withdrawn' });
    expect(codesTo(await town.deliver(), 'wang-fang')).toEqual(['withdrawn-told']);
    const cause = town.cause('liu-yang');
    for (const late of [
      withdrawRequest(town.deps, { requestId: id, cause }),
      urgeRequest(town.deps, { grid: town.grid, requestId: id, by: 'resident', cause }),
      followRequest(town.deps, { requestId: id, personId: 'liu-yang', cause }),
      addResidentReply(town.deps, { requestId: id, text: '还有', attachmentIds: [], cause }),
    ])
      await expect(late).rejects.toMatchObject({ code: 'requests.already-closed' });
  });

  it('follows once a person, and the requester follows already', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    const follow = (personId: string) =>
      followRequest(town.deps, { requestId: id, personId, cause: town.cause(personId) });
    await follow('liu-yang');
    await follow('liu-yang');
    await follow('zhang-guilan');
    expect((await town.find(id)).followers.map((follower) => follower.personId)).toEqual(['liu-yang']);
  });

  it('keeps every one of eight neighbours who follow at once', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    const ids = Array.from({ length: 8 }, (_, index) => `r-${index + 1}-1-201`);
    await Promise.all(
      ids.map((personId) =>
        followRequest(town.deps, { requestId: id, personId, cause: town.cause(personId) }),
      ),
    );
    expect((await town.find(id)).followers).toHaveLength(8);
  });

  it('goes on when the resident answers what was asked', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await askResident(town.deps, { ...(await town.by('wang-fang', id)), question: '几楼？' });
    await town.deliver();
    await addResidentReply(town.deps, {
      requestId: id,
      text: '五楼',
      attachmentIds: ['p9'],
      cause: town.cause('zhang-guilan'),
    });
    expect(await town.find(id)).toMatchObject({ state: 'accepted', attachmentIds: ['p9'] });
    expect(codesTo(await town.deliver(), 'wang-fang')).toEqual(['resident-replied', null]);
  });
});

describe('correcting the place', () => {
  const eleven = { areaId: 'yi', buildingId: '11', unit: '1', door: null, label: '11栋1单元' };
  const correct = async (town: Requests, id: string) =>
    correctPlace(town.deps, {
      grid: town.grid,
      requestId: id,
      requester: await town.person('zhang-guilan'),
      place: eleven,
      cause: town.cause('zhang-guilan'),
    });

  it('asks the right lead, who hears the whole matter, and tells those who were asked before', async () => {
    const town = await setUpRequests();
    const { id } = await town.open({ requestClass: 'E', topicId: 'danger-medical', text: '有人晕倒了' });
    await town.deliver();
    await correct(town, id);
    expect(await town.find(id)).toMatchObject({ ownerId: 'chen-gang', place: eleven });
    const letters = await town.deliver();
    expect(letters.find((letter) => letter.to === 'chen-gang')?.text).toMatch(
      /【紧急】.*11栋1单元.*\n.*有人晕倒了/,
    );
    expect(codesTo(letters, 'li-qiang')).toEqual(['place-corrected-told']);
  });

  it('leaves the owner alone who has accepted', async () => {
    const town = await setUpRequests();
    const { id } = await town.open();
    await askResident(town.deps, { ...(await town.by('wang-fang', id)), question: '在哪？' });
    await correct(town, id);
    expect(await town.find(id)).toMatchObject({ ownerId: 'wang-fang', place: eleven });
  });
});
