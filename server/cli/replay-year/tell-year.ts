import type { RequestClass } from '../../core/deadlines/request-class';
import type { RequestEvent } from '../../core/requests/request-event';
import type { Outcome, ServiceRequest } from '../../core/requests/service-request';
import { writeTable } from '../write-table';
import type { Verdict } from './judge-year';
import type { YearRun } from './run-year';
import { hourMs } from './world/spans';

export interface TellYearInput extends YearRun {
  readonly seed: number;
  readonly days: number;
  readonly seconds: number;
}

const classes: readonly RequestClass[] = ['E', 'U', 'G', 'C', 'Q', 'O', 'S'];
const outcomes: readonly Outcome[] = ['solved', 'partly-solved', 'answered', 'unanswered', 'withdrawn'];
const mostTold = 20;

/** The year in tables, each broken promise with what broke it, then one line of JSON. Returns the exit code. */
export function tellYear(year: TellYearInput, write: (line: string) => void): 0 | 1 {
  const figures = figuresOf(year);
  const ok = year.verdicts.every(({ broken }) => broken.length === 0);
  write(`replay-year --seed ${String(year.seed)}: ${ok ? '都守住了 all held' : '没守住 BROKEN'}`);
  write('');
  writeTable(outcomeTable(year.requests), write);
  write('');
  writeTable(reminderTable(figures.reminders), write);
  write('');
  const { seed, days, seconds, requests, escalations, leaveDays, moves, outages, letters } = figures;
  writeTable(
    [
      ...[
        ['种子 seed', seed],
        ['天数 days', days],
        ['诉求 requests', requests],
      ],
      ...[
        ['升级 escalations', escalations],
        ['转办接手 hand-overs', figures.handOvers],
      ],
      ...[
        ['请假天数 leave days', leaveDays],
        ['楼栋改划 moves', moves],
        ['停机 outages', outages],
      ],
      ...[
        ['停机小时 hours away', figures.outageHours],
        ['消息 letters', letters],
        ['秒 seconds', seconds],
      ],
    ].map((row) => row.map(String)),
    write,
  );
  write('');
  writeTable(
    year.verdicts.map(({ name, broken }) => [name, broken.length === 0 ? '0' : `${broken.length} BROKEN`]),
    write,
  );
  year.verdicts.forEach((verdict) => tellBroken(verdict, write));
  const broken = Object.fromEntries(year.verdicts.map((verdict) => [verdict.key, verdict.broken.length]));
  write(JSON.stringify({ drill: 'replay-year', ok, ...figures, broken }));
  return ok ? 0 : 1;
}

function tellBroken({ name, broken }: Verdict, write: (line: string) => void): void {
  if (broken.length === 0) return;
  write('');
  write(name);
  for (const words of broken.slice(0, mostTold)) write(`  ${words}`);
  if (broken.length > mostTold) write(`  … ${broken.length - mostTold} more`);
}

function figuresOf({ seed, days, seconds, requests, record }: TellYearInput) {
  const countOf = (kinds: readonly RequestEvent['kind'][]): number =>
    requests.reduce((sum, { events }) => sum + events.filter(({ kind }) => kinds.includes(kind)).length, 0);
  const outageMs = record.outages.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0);
  return {
    ...{ seed, days, seconds, requests: requests.length },
    reminders: Object.fromEntries(countReminders(requests)),
    escalations: countOf(['escalated']),
    handOvers: countOf(['transferred', 'handed-over', 'decided']),
    ...{ leaveDays: Math.round(record.leaveDays), moves: record.moves, outages: record.outages.length },
    ...{ outageHours: Math.round(outageMs / hourMs), letters: record.said.size },
    looks: record.looks,
    ...{ deeds: Object.fromEntries(record.deeds), refusals: Object.fromEntries(record.refusals) },
  };
}

function outcomeTable(requests: readonly ServiceRequest[]): readonly (readonly string[])[] {
  const countOf = (list: readonly ServiceRequest[], outcome: Outcome): string =>
    String(list.filter((request) => request.outcome === outcome).length);
  const row = (name: string, list: readonly ServiceRequest[]) => [
    name,
    String(list.length),
    ...outcomes.map((outcome) => countOf(list, outcome)),
    String(list.filter(({ state }) => state !== 'closed').length),
  ];
  return [
    ['class', 'requests', ...outcomes, 'open'],
    ...classes.map((each) =>
      row(
        each,
        requests.filter(({ requestClass }) => requestClass === each),
      ),
    ),
    row('all', requests),
  ];
}

/** How often each step was noted; a wait's or a contact's steps count together, whichever wait it was. */
function countReminders(requests: readonly ServiceRequest[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { events } of requests) {
    const notes = events.flatMap(({ kind, note }) => (kind === 'reminded' && note !== null ? [note] : []));
    for (const note of new Set(notes)) {
      const step = stepName(note);
      counts.set(step, (counts.get(step) ?? 0) + 1);
    }
  }
  return new Map([...counts].sort(([a], [b]) => a.localeCompare(b)));
}

/** `wait/12/1` is step `wait 1`, `update/…` is `update`. */
function stepName(note: string): string {
  const [kind = note, , step] = note.split('/');
  return step === undefined ? kind : `${kind} ${step}`;
}

const reminderTable = (reminders: Readonly<Record<string, number>>): readonly (readonly string[])[] => [
  ['提醒 reminder', 'times'],
  ...Object.entries(reminders).map(([step, times]) => [step, String(times)]),
];
