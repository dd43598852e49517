import { addDays, atShanghai, shanghaiDate, shanghaiParts } from '../shared/shanghai-time';

export interface QuietHours {
  /** `HH:mm` in Asia/Shanghai, the evening; from this minute on. */
  readonly from: string;
  /** `HH:mm` in Asia/Shanghai, the next morning; from this minute on it is allowed again. */
  readonly to: string;
}

export const defaultQuietHours: QuietHours = { from: '21:00', to: '07:30' };

/** The first instant at or after `at` that is not in the quiet hours of Asia/Shanghai. */
export function nextAllowedInstant(at: Date, quiet: QuietHours = defaultQuietHours): Date {
  const time = timeOfDay(at);
  const today = shanghaiDate(at);
  if (time < quiet.to) return atShanghai(today, quiet.to);
  if (time >= quiet.from) return atShanghai(addDays(today, 1), quiet.to);
  return at;
}

function timeOfDay(at: Date): string {
  const { hour, minute } = shanghaiParts(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
