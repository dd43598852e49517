import { computeClocks } from '../../../../server/core/deadlines/compute-clocks';
import { deadlinePolicy } from '../../../../server/core/deadlines/policy';
import type { RequestClass } from '../../../../server/core/deadlines/request-class';
import { toShanghaiIso } from '../../../../server/core/shared/shanghai-time';
import { aCalendar } from './a-calendar';

const calendar = aCalendar();

function clocks(requestClass: RequestClass, openedAt: string) {
  const result = computeClocks({
    requestClass,
    openedAt: new Date(`${openedAt}+08:00`),
    calendar,
    policy: deadlinePolicy,
  });
  const iso = (at: Date | null) => at && toShanghaiIso(at).slice(0, 16);
  return [iso(result.acceptDueAt), iso(result.firstContactDueAt), iso(result.solveDueAt)];
}

describe('when a matter must be accepted, answered by a person, and solved', () => {
  it.each<[string, RequestClass, string, string, string | null, string]>([
    [
      '张桂兰 reports the light on Tuesday at 07:42: the clock starts at 08:30',
      'G',
      '2026-06-09T07:42:00',
      '2026-06-09T10:30',
      '2026-06-10T17:30',
      '2026-06-16T17:30',
    ],
    [
      'a light reported on 16 June waits over the Dragon Boat holiday',
      'G',
      '2026-06-16T09:00:00',
      '2026-06-16T11:00',
      '2026-06-17T17:30',
      '2026-06-24T17:30',
    ],
    [
      'ten minutes before lunch only ten minutes have passed by two o’clock',
      'G',
      '2026-06-09T11:50:00',
      '2026-06-09T15:50',
      '2026-06-10T17:30',
      '2026-06-16T17:30',
    ],
    [
      'on Tuesday evening the staggered hours count for accepting',
      'G',
      '2026-06-09T17:00:00',
      '2026-06-09T19:00',
      '2026-06-10T17:30',
      '2026-06-16T17:30',
    ],
    [
      'on Wednesday evening nobody is asked to accept before Thursday',
      'G',
      '2026-06-10T17:00:00',
      '2026-06-11T10:00',
      '2026-06-11T17:30',
      '2026-06-17T17:30',
    ],
    [
      'on Saturday morning the staggered hours count for accepting',
      'G',
      '2026-06-13T09:15:00',
      '2026-06-13T11:15',
      '2026-06-15T17:30',
      '2026-06-22T17:30',
    ],
    [
      'a make-up Saturday counts as a working day',
      'G',
      '2026-05-08T16:30:00',
      '2026-05-09T09:30',
      '2026-05-09T17:30',
      '2026-05-14T17:30',
    ],
    [
      'gas at 20:30 runs by the wall clock',
      'E',
      '2026-06-09T20:30:00',
      '2026-06-09T20:35',
      '2026-06-09T20:40',
      '2026-06-09T22:30',
    ],
    [
      'no water on the eve of the holiday runs by the wall clock',
      'U',
      '2026-06-18T23:50:00',
      '2026-06-19T00:05',
      '2026-06-19T00:50',
      '2026-06-19T23:50',
    ],
    [
      'a matter of several offices has fifteen working days',
      'C',
      '2026-06-09T10:00:00',
      '2026-06-09T16:00',
      '2026-06-10T17:30',
      '2026-07-01T17:30',
    ],
    [
      'a question is answered the same day',
      'Q',
      '2026-06-09T10:00:00',
      '2026-06-09T10:30',
      null,
      '2026-06-09T17:30',
    ],
    [
      'a question after hours is answered by the end of the next working day',
      'Q',
      '2026-06-10T18:00:00',
      '2026-06-11T09:00',
      null,
      '2026-06-11T17:30',
    ],
    [
      'an opinion is decided in fifteen working days',
      'O',
      '2026-06-09T10:00:00',
      '2026-06-10T17:30',
      '2026-06-12T17:30',
      '2026-07-01T17:30',
    ],
    [
      'a service item has the clocks of a general matter',
      'S',
      '2026-06-09T07:42:00',
      '2026-06-09T10:30',
      '2026-06-10T17:30',
      '2026-06-16T17:30',
    ],
    [
      'an internal task has one working day',
      'M',
      '2026-06-12T10:00:00',
      '2026-06-15T17:30',
      null,
      '2026-06-15T17:30',
    ],
  ])('%s', (_title, requestClass, openedAt, accept, firstContact, solve) => {
    expect(clocks(requestClass, openedAt)).toEqual([accept, firstContact, solve]);
  });

  it('says under which policy it promised', () => {
    const openedAt = new Date('2026-06-09T07:42:00+08:00');
    const result = computeClocks({ requestClass: 'G', openedAt, calendar, policy: deadlinePolicy });
    expect(result.policyVersion).toBe('2026-01');
    expect(result.provisional).toBe(false);
  });

  it('marks a promise into a year that is not announced, and none by the wall clock', () => {
    const openedAt = new Date('2026-12-30T10:00:00+08:00');
    const of = (requestClass: RequestClass) =>
      computeClocks({ requestClass, openedAt, calendar, policy: deadlinePolicy });
    expect(of('G').provisional).toBe(true);
    expect(of('Q').provisional).toBe(false);
    expect(of('U').provisional).toBe(false);
  });

  it('promises the same when it is asked twice', () => {
    expect(clocks('G', '2026-06-09T07:42:00')).toEqual(clocks('G', '2026-06-09T07:42:00'));
  });
});
