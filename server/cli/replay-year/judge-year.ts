import type { Clockwork } from '../../core/requests/clockwork';
import type { ServiceRequest } from '../../core/requests/service-request';
import { toTime } from './world/spans';
import { brokenDue } from './invariants/due-stays';
import { brokenEnd } from './invariants/every-request-ended';
import { brokenLadder } from './invariants/ladder-climbed';
import { brokenLateness } from './invariants/late-stays-late';
import { saidAfterClose, saidToAbsent, saidToNamed, saidTwice } from './invariants/said-once';
import { brokenSteps } from './invariants/steps-noted';
import { allowedUntil } from './world/outages';
import type { YearRecord } from './year-record';

export interface Verdict {
  readonly key: string;
  /** What had to hold. */
  readonly name: string;
  /** Each thing that did not, with the request or message. */
  readonly broken: readonly string[];
}

/** Everything that had to hold in the year, and what did not. */
export function judgeYear(
  requests: readonly ServiceRequest[],
  record: YearRecord,
  clockwork: Clockwork,
): readonly Verdict[] {
  const input = {
    clockwork,
    allowedUntil: (at: Date) => allowedUntil(record.outages, at),
    silent: new Set(record.silentSteps.map(({ dueId }) => dueId)),
  };
  const closed = requests.filter(({ state }) => state === 'closed');
  const eachOf = (list: readonly ServiceRequest[], judge: (request: ServiceRequest) => readonly string[]) =>
    list.flatMap((request) => judge(request).map((words) => `${nameOf(request)}: ${words}`));
  const said = [...record.said.values()];
  return [
    { key: 'ended', name: '每件都有结果 every request ended', broken: eachOf(requests, brokenEnd) },
    {
      key: 'reminders',
      name: '每个提醒不多不少 every reminder once and in its time',
      broken: eachOf(closed, (request) => brokenSteps(request, input)),
    },
    {
      key: 'ladder',
      name: '无人接单逐级上报 every step of the ladder',
      broken: [
        ...eachOf(closed, (request) => brokenLadder(request, input)),
        ...record.silentSteps
          .filter(({ isNobodyLeft }) => !isNobodyLeft)
          .map(({ dueId }) => `${dueId}: nobody was asked`),
      ],
    },
    {
      key: 'owner',
      name: '时刻有人负责 always an owner',
      broken: record.gaps.map(({ requestId, when, at }) => `${requestId} at ${toTime(at)}, ${when}`),
    },
    {
      key: 'deadline',
      name: '时限不因换人而变 no hand-over moves a deadline',
      broken: eachOf(requests, (request) => brokenDue(request, clockwork)),
    },
    {
      key: 'late',
      name: '超时不会变没超时 late stays late',
      broken: eachOf(requests, (request) => brokenLateness(request, clockwork)),
    },
    {
      key: 'clock',
      name: '时钟只为人停 no clock stands still for nobody',
      broken: [...record.pausedForNobody],
    },
    { key: 'twice', name: '不说第二遍 nothing said twice', broken: saidTwice(said) },
    {
      key: 'afterwards',
      name: '办结后不再提醒 no reminder after the end',
      broken: saidAfterClose(said, record.closedAtWrite),
    },
    { key: 'absent', name: '请假的不提醒 no reminder to the absent', broken: saidToAbsent(said) },
    {
      key: 'named',
      name: '被投诉的人不知情 no complaint told to whom it names',
      broken: saidToNamed(said, namedOf(requests)),
    },
    { key: 'threw', name: '没有出错 nothing threw', broken: record.failures },
  ];
}

function namedOf(requests: readonly ServiceRequest[]): (requestId: string) => readonly string[] {
  const named = new Map(
    requests
      .filter(({ visibility }) => visibility !== 'staff')
      .map(({ id, route }) => [
        id,
        route.reasons.filter(({ code }) => code === 'complaint').flatMap(({ personId }) => personId ?? []),
      ]),
  );
  return (requestId) => named.get(requestId) ?? [];
}

/** As a person and a program find it again. */
const nameOf = ({ id, number, requestClass }: ServiceRequest): string =>
  `${id} ${number.label} ${requestClass}`;
