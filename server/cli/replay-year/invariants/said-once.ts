import { minuteMs, toTime } from '../world/spans';

/** A row of the delivery ledger, as far as it is judged. */
export interface Said {
  readonly id: string;
  readonly at: Date;
  readonly toId: string;
  readonly requestId: string | null;
  readonly code: string;
  /** What it is about, code and parameters as one string. */
  readonly words: string;
  /** How many writes of requests there had been. */
  readonly write: number;
  /** Who heard it was away while somebody else of the chain was there. */
  readonly isToAbsent: boolean;
}

const soon = minuteMs;

/** The same words to the same person within a minute: said twice. Rows of one id were written once already. */
export function saidTwice(said: Iterable<Said>): readonly string[] {
  const lastOf = new Map<string, Said>();
  const broken: string[] = [];
  for (const each of said) {
    const key = `${each.toId} ${each.words}`;
    const last = lastOf.get(key);
    if (last && each.at.getTime() - last.at.getTime() < soon)
      broken.push(`${each.code} to ${each.toId} at ${toTime(each.at)}: ${last.id} and ${each.id}`);
    lastOf.set(key, each);
  }
  return broken;
}

/** What only makes sense while a request is open. */
export const reminderCodes: readonly string[] = [
  ...['solve-reminder', 'overdue-told', 'news-wanted', 'resident-asked-again', 'solved-asked-again'],
  ...['outside-over', 'nobody-accepted', 'escalated-acceptance', 'urged-told', 'decision-late'],
  ...['first-asked-warned'],
];

/** Reminders about a request that had been closed by an earlier write. */
export function saidAfterClose(
  said: Iterable<Said>,
  closedAtWrite: ReadonlyMap<string, number>,
): readonly string[] {
  const broken: string[] = [];
  for (const { id, requestId, code, write } of said) {
    const closed = requestId === null ? undefined : closedAtWrite.get(requestId);
    if (closed !== undefined && write > closed && reminderCodes.includes(code)) broken.push(id);
  }
  return broken;
}

/** What a complaint made us say to somebody it names; `namedOf` knows whom a request is about. */
export function saidToNamed(
  said: Iterable<Said>,
  namedOf: (requestId: string) => readonly string[],
): readonly string[] {
  const broken: string[] = [];
  for (const { id, requestId, toId } of said)
    if (requestId !== null && namedOf(requestId).includes(toId)) broken.push(id);
  return broken;
}

/** Reminders to somebody on leave, though another of the chain was there. */
export function saidToAbsent(said: Iterable<Said>): readonly string[] {
  return [...said].filter(({ isToAbsent }) => isToAbsent).map(({ id, at }) => `${id} at ${toTime(at)}`);
}
