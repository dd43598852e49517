import { brokenLadder, isNobodyLeft } from '../../../../../server/cli/replay-year/invariants/ladder-climbed';
import { aLivedRequest, hoursLater, withEvents } from '../support/a-lived-request';

const isEscalated = ({ kind }: { kind: string }) => kind === 'escalated';

describe('the ladder of a request that nobody accepts', () => {
  it('is found whole when each step came once in its time', async () => {
    const { request, judged } = await aLivedRequest();
    expect(request.events.filter(isEscalated)).toHaveLength(3);
    expect(brokenLadder(request, judged)).toEqual([]);
  });

  it('is broken by a step that is left out, unless nobody was left to ask', async () => {
    const { request, judged } = await aLivedRequest();
    const first = request.events.find(isEscalated);
    const without = withEvents(request, (event) => (event === first ? [] : [event]));
    expect(brokenLadder(without, judged)).toEqual([expect.stringMatching(/^accept step 1 of .* left out$/)]);
    const silent = new Set([first?.causeId ?? '']);
    expect(brokenLadder(without, { ...judged, silent })).toEqual([]);
  });

  it('is broken by a step that is done twice, early, late, or of no assignment', async () => {
    const { request, judged } = await aLivedRequest();
    const first = request.events.find(isEscalated);
    const changed = (change: (event: (typeof request.events)[number]) => readonly (typeof event)[]) =>
      brokenLadder(
        withEvents(request, (event) => (event === first ? change(event) : [event])),
        judged,
      );
    expect(changed((event) => [event, event])).toEqual([expect.stringContaining('done twice')]);
    expect(changed((event) => [{ ...event, at: hoursLater(event.at, -1) }])).toEqual([
      expect.stringContaining(', before '),
    ]);
    expect(changed((event) => [{ ...event, at: hoursLater(event.at, 1) }])).toEqual([
      expect.stringContaining(', after '),
    ]);
    expect(changed((event) => [event, { ...event, causeId: 'due/x/accept/9-9/1' }])).toEqual([
      'escalated by due/x/accept/9-9/1, of no assignment',
    ]);
  });

  it('ends when secretary and street were asked or are away', async () => {
    const { town, request } = await aLivedRequest();
    const at = town.clock.now();
    expect(isNobodyLeft(town.grid, { ...request, askedIds: ['wang-fang'] }, at)).toBe(false);
    expect(isNobodyLeft(town.grid, { ...request, askedIds: ['zhou-jianguo'] }, at)).toBe(false);
    const leave = { id: 'l', personId: 'he-zhuren', from: at, to: hoursLater(at, 1) };
    const grid = { ...town.grid, leaves: [leave] };
    expect(isNobodyLeft(grid, { ...request, askedIds: ['zhou-jianguo'] }, at)).toBe(true);
  });
});
