import type { ClockEvent, ClockHistory } from '../../../../server/core/deadlines/clock-history';
import type { ClockReading, ClockReadings } from '../../../../server/core/deadlines/clock-reading';
import { deadlinePolicy } from '../../../../server/core/deadlines/policy';
import { readClocks } from '../../../../server/core/deadlines/read-clocks';
import type { RequestClass } from '../../../../server/core/deadlines/request-class';
import type { WorkingCalendar } from '../../../../server/core/deadlines/working-calendar';
import { toShanghaiIso } from '../../../../server/core/shared/shanghai-time';
import { aCalendar } from './a-calendar';

const calendar = aCalendar();

/** `2026-06-09 07:42` in Asia/Shanghai. */
export const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

export const said = (date: Date): string => toShanghaiIso(date).slice(0, 16).replace('T', ' ');

/** What happened, each `kind moment`, or `extended moment until moment`. */
export function aHistory(
  requestClass: RequestClass,
  lines: readonly string[],
  promisedUntil: string | null = null,
): ClockHistory {
  return {
    requestClass,
    events: lines.map(toEvent),
    promisedUntil: promisedUntil ? at(promisedUntil) : null,
  };
}

function toEvent(line: string): ClockEvent {
  const [, kind = '', moment = '', until = ''] =
    /^([a-z-]+) (\S+ \d\d:\d\d)(?: until (\S+ \d\d:\d\d))?$/.exec(line) ?? [];
  switch (kind) {
    case 'opened':
    case 'assigned':
    case 'accepted':
    case 'contacted':
    case 'resumed':
    case 'claimed-solved':
    case 'reopened':
    case 'closed':
      return { kind, at: at(moment) };
    case 'paused':
      return { kind, at: at(moment), why: 'outside' };
    case 'extended':
      return { kind, at: at(moment), until: at(until) };
    default:
      throw new Error(`not an event: ${line}`);
  }
}

export const clocksAt = (
  history: ClockHistory,
  now: string,
  own: WorkingCalendar = calendar,
): ClockReadings => readClocks(history, { calendar: own, policy: deadlinePolicy, now: at(now) });

/** `running until 2026-06-16 17:30` */
export const standOf = (reading: ClockReading | null): string | null =>
  reading && `${reading.state} until ${said(reading.dueAt)}`;

/** `half 2026-06-11 17:30 earned` */
export const stepsOf = (reading: ClockReading | null): readonly string[] =>
  reading?.steps.map((step) => `${step.key} ${said(step.at)} ${step.state}`) ?? [];
