import { brokenSteps } from '../../../../../server/cli/replay-year/invariants/steps-noted';
import { allowedUntil } from '../../../../../server/cli/replay-year/world/outages';
import { aLivedRequest, hoursLater, withEvents } from '../support/a-lived-request';

const isHalf = ({ kind, note }: { kind: string; note: string | null }) =>
  kind === 'reminded' && note === 'half';

describe('the reminders of a request', () => {
  it('are found in order when each step was noted once in its time', async () => {
    const { request, judged } = await aLivedRequest();
    const noted = request.events.filter(({ kind }) => kind === 'reminded').map(({ note }) => note);
    expect(noted).toEqual([
      ...['half', 'four-fifths', 'two-hours', 'end', 'end', 'quarter-over'],
      ...[expect.stringMatching(/^wait\/.*\/1$/), expect.stringMatching(/^wait\/.*\/2$/)],
    ]);
    expect(brokenSteps(request, judged)).toEqual([]);
  });

  it('are broken by one that is left out', async () => {
    const { request, judged } = await aLivedRequest();
    const without = withEvents(request, (event) => (isHalf(event) ? [] : [event]));
    expect(brokenSteps(without, judged)).toEqual([expect.stringMatching(/^half at .* was left out$/)]);
    const unasked = withEvents(request, (event) => (event.note?.endsWith('/2') ? [] : [event]));
    expect(brokenSteps(unasked, judged)).toEqual([expect.stringMatching(/^wait\/.*\/2 at .* was left out$/)]);
  });

  it('are broken by one that is said twice', async () => {
    const { request, judged } = await aLivedRequest();
    const twice = withEvents(request, (event) =>
      isHalf(event) ? [event, { ...event, causeId: 'another look' }] : [event],
    );
    expect(brokenSteps(twice, judged)).toEqual(['half was noted twice']);
  });

  it('are broken by one that comes before its time', async () => {
    const { request, judged } = await aLivedRequest();
    const early = withEvents(request, (event) =>
      isHalf(event) ? [{ ...event, at: hoursLater(event.at, -2) }] : [event],
    );
    expect(brokenSteps(early, judged)).toEqual([expect.stringMatching(/^half was noted at .*, before/)]);
  });

  it('are broken by one that nothing asked for', async () => {
    const { request, judged } = await aLivedRequest();
    const invented = withEvents(request, (event) =>
      isHalf(event) ? [event, { ...event, note: 'whim', causeId: 'whim' }] : [event],
    );
    expect(brokenSteps(invented, judged)).toEqual([expect.stringContaining('when nothing asked for it')]);
  });

  it('are broken by one that comes late, but not by one that waited for the end of an outage', async () => {
    const { request, judged } = await aLivedRequest();
    const half = request.events.find(isHalf);
    if (!half) throw new Error('no half');
    const late = withEvents(request, (event) =>
      isHalf(event) ? [{ ...event, at: hoursLater(event.at, 3) }] : [event],
    );
    expect(brokenSteps(late, judged)).toEqual([expect.stringContaining('was noted only at')]);
    const outage = {
      from: hoursLater(half.at, -1),
      to: hoursLater(half.at, 3),
      of: 'jobs',
      first: 'due',
    } as const;
    const excused = { ...judged, allowedUntil: (at: Date) => allowedUntil([outage], at) };
    expect(brokenSteps(late, excused)).toEqual([]);
  });
});
