import { ownerGap } from '../../../../../server/cli/replay-year/invariants/always-an-owner';
import { brokenDue } from '../../../../../server/cli/replay-year/invariants/due-stays';
import { brokenEnd } from '../../../../../server/cli/replay-year/invariants/every-request-ended';
import { brokenLateness } from '../../../../../server/cli/replay-year/invariants/late-stays-late';
import { isPausedForNobody } from '../../../../../server/cli/replay-year/invariants/paused-for-nobody';
import { deadlinePolicy } from '../../../../../server/core/deadlines/policy';
import type { Leave } from '../../../../../server/core/grid/grid';
import { aLivedRequest, hoursLater, withEvents } from '../support/a-lived-request';

describe('the end of a request', () => {
  it('has a named outcome that its history tells', async () => {
    const { request } = await aLivedRequest();
    expect(brokenEnd(request)).toEqual([]);
    expect(brokenEnd({ ...request, state: 'accepted' })).toEqual([expect.stringContaining('still accepted')]);
    expect(brokenEnd({ ...request, outcome: null })).toEqual(['closed without an outcome']);
    expect(brokenEnd({ ...request, outcome: 'withdrawn' })).toEqual([
      'closed as solved and kept as withdrawn',
    ]);
    const twice = withEvents(request, (event) => (event.kind === 'closed' ? [event, event] : [event]));
    expect(brokenEnd(twice)).toEqual(['2 endings in its history']);
  });
});

describe('somebody who answers', () => {
  const all = (away: readonly string[], at: Date): readonly Leave[] =>
    away.map((personId) => ({ id: personId, personId, from: hoursLater(at, -1), to: hoursLater(at, 1) }));

  it('is missed only when somebody who may is there', async () => {
    const { town, request } = await aLivedRequest();
    const at = town.clock.now();
    const withLeaves = (away: readonly string[]) => ({ ...town.grid, leaves: all(away, at) });
    expect(ownerGap(town.grid, request, 'opening', at)).toBeNull();
    expect(ownerGap(withLeaves(['wang-fang']), request, 'opening', at)).toMatchObject({
      personId: 'wang-fang',
    });
    expect(ownerGap(withLeaves(['wang-fang']), request, 'day-end', at)).toBeNull();
    expect(ownerGap(withLeaves(town.grid.staff.map(({ id }) => id)), request, 'day-end', at)).toBeNull();
    expect(ownerGap(town.grid, { ...request, ownerId: 'a stranger' }, 'opening', at)).not.toBeNull();
  });
});

describe('the time of a request', () => {
  it('is what its history makes it, whoever had it', async () => {
    const { request, clockwork } = await aLivedRequest();
    expect(brokenDue(request, clockwork)).toEqual([]);
    const clocks = { ...request.clocks, solveDueAt: hoursLater(request.clocks.solveDueAt, 24) };
    expect(brokenDue({ ...request, clocks }, clockwork)).toEqual([expect.stringMatching(/^promised by/)]);
  });

  it('is broken when it was late and is not any more', async () => {
    const { request, clockwork } = await aLivedRequest();
    expect(brokenLateness(request, clockwork)).toEqual([]);
    // Somebody gives the class more time afterwards: it was late at the claim and is not at the end.
    const solve = { kind: 'working-days', days: 90 } as const;
    const generous = {
      ...deadlinePolicy,
      limits: { ...deadlinePolicy.limits, G: { ...deadlinePolicy.limits.G, solve } },
    };
    let reads = 0;
    const policyOf = () => {
      reads += 1;
      return reads === 2 ? deadlinePolicy : generous;
    };
    expect(brokenLateness(request, { ...clockwork, policyOf })).toEqual([
      expect.stringMatching(/^late at .*, in time at /),
    ]);
  });

  it('stands still only while somebody is waited for', async () => {
    const { request } = await aLivedRequest();
    const open = request.events.slice(0, 6);
    const last = open.at(-1);
    if (!last) throw new Error('no history');
    expect(isPausedForNobody({ ...request, state: 'accepted', events: open })).toBe(false);
    const asked = { ...last, kind: 'asked-resident' as const };
    const paused = { ...request, events: [...open, asked] };
    expect(isPausedForNobody({ ...paused, state: 'waiting-resident' })).toBe(false);
    expect(isPausedForNobody({ ...paused, state: 'assigned' })).toBe(true);
    const claimed = { ...last, kind: 'claimed-solved' as const };
    expect(isPausedForNobody({ ...request, state: 'accepted', events: [...open, claimed] })).toBe(true);
  });
});
