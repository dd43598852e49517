import { defaultQuietHours, nextAllowedInstant, type QuietHours } from '../outbound/quiet-hours';
import { endTooSoon } from './errors';
import type { Notice } from './notice';

const minuteMs = 60_000;
/** In it an approved notice can be taken back without a word to anybody. */
const windowMs = 2 * minuteMs;
/** All routine notices of a room that fall on one mark are one message. */
const markMs = 10 * minuteMs;

export interface GoingOut {
  readonly now: Date;
  /** A source that we trust says it: nobody wrote it who could want it back. */
  readonly trusted: boolean;
  /** Left out: the usual ones. Null: none, where nobody's phone rings. */
  readonly quietHours: QuietHours | null | undefined;
}

type Timed = Pick<Notice, 'severity' | 'audience' | 'validUntil'>;

/**
 * When a notice approved now goes out. Routine: at the first ten-minute mark that leaves the window to take it back. Blue and
 * yellow: after that window. Orange and red, and warnings of a trusted source: at once. Only red does by night, and what rings
 * nowhere. Throws `notices.end-too-soon`.
 */
export function goesOutAt(notice: Timed, { now, trusted, quietHours = defaultQuietHours }: GoingOut): Date {
  const isQuiet = notice.severity === 'red' || notice.audience.kind === 'screens';
  const quiet = isQuiet ? null : quietHours;
  const at =
    notice.severity === 'routine' ? nextMark(now, quiet) : allowed(leaves(notice, now, trusted), quiet);
  if (at >= notice.validUntil) throw endTooSoon(notice.validUntil, at);
  return at;
}

function leaves({ severity }: Timed, now: Date, trusted: boolean): Date {
  const isAtOnce = trusted || severity === 'orange' || severity === 'red';
  return isAtOnce ? now : new Date(now.getTime() + windowMs);
}

const allowed = (at: Date, quiet: QuietHours | null): Date => (quiet ? nextAllowedInstant(at, quiet) : at);

/** A mark that falls into the quiet hours gives the first behind them. */
export function nextMark(now: Date, quiet: QuietHours | null = defaultQuietHours): Date {
  const mark = markFrom(allowed(new Date(now.getTime() + windowMs), quiet));
  const later = allowed(mark, quiet);
  return later > mark ? markFrom(later) : mark;
}

const markFrom = (at: Date): Date => new Date(Math.ceil(at.getTime() / markMs) * markMs);
