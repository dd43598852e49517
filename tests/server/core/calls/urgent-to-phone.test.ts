import { urgentToPhone } from '../../../../server/core/calls/urgent-to-phone';
import { sayOfNotice } from '../../../../server/core/notices/sayings';
import { toOutboxMessages, urgentTo } from '../../../../server/core/outbound/draft-message';
import { noticeSamples } from '../../../support/notice-samples';
import { setUpCalls } from '../../../support/set-up-calls';

async function heldTown() {
  let isHeld = true;
  const town = await setUpCalls({ isHeld: () => Promise.resolve(isHeld) });
  const run = async (at: string) => {
    town.set(at);
    await urgentToPhone(town.deps, town.grid, town.clock.now());
    await urgentToPhone(town.deps, town.grid, town.clock.now());
  };
  const list = async () =>
    (await town.repositories.calls.listToPhone(town.communityId)).map(({ personId }) => personId);
  return { ...town, run, list, release: () => void (isHeld = false) };
}

describe('an urgent message while the account may not send', () => {
  it('goes by telephone after a minute, once, and comes off the list when it has left after all', async () => {
    const town = await heldTown();
    const { number } = await town.open({ requestClass: 'E' });
    await town.run('2026-06-09T10:00:59+08:00');
    expect(await town.list()).toEqual([]);
    await town.run('2026-06-09T10:01:30+08:00');
    const listed = await town.list();
    expect(listed).toContain('wang-fang');
    expect(listed).toContain('li-qiang');
    const [call] = await town.repositories.calls.listToPhone(town.communityId);
    expect(call?.about).toMatchObject({ kind: 'message', label: number.label });
    await town.run('2026-06-09T10:05:00+08:00');
    expect(await town.list()).toEqual(listed);
    town.release();
    await town.deliver();
    await town.run('2026-06-09T10:06:00+08:00');
    expect(await town.list()).toEqual([]);
  });

  it('is left to the chat while that works, and news of a lamp is not telephoned', async () => {
    const town = await heldTown();
    await town.open({ requestClass: 'G' });
    await town.run('2026-06-09T10:05:00+08:00');
    expect(await town.list()).toEqual([]);
    await town.open({ requestClass: 'E', text: '有煤气味' });
    town.release();
    await town.run('2026-06-09T10:10:00+08:00');
    expect(await town.list()).toEqual([]);
  });

  it('a warning written to every household is not telephoned one by one', async () => {
    const town = await heldTown();
    await town.deps.relay(
      town.communityId,
      toOutboxMessages('notice/x/e1', null, [
        urgentTo('zhang-guilan', sayOfNotice('notice-to-person', noticeSamples['notice-to-person'])),
        urgentTo('liu-yang', sayOfNotice('notice-lapsed-told', { number: 'YX-0609-N01' })),
      ]),
    );
    await town.run('2026-06-09T10:05:00+08:00');
    expect(await town.list()).toEqual(['liu-yang']);
  });
});
