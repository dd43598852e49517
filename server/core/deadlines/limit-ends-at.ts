import { addWorkingMinutes } from './add-working-minutes';
import { endOfSameWorkingDay, endOfWorkingDay } from './end-of-working-day';
import type { BlockKind, WorkingCalendar } from './working-calendar';

/** How long something may take. Wall minutes run day and night, everything else on the working calendar. */
export type Limit =
  | { readonly kind: 'wall-minutes'; readonly minutes: number }
  | { readonly kind: 'working-minutes'; readonly minutes: number }
  | { readonly kind: 'working-days'; readonly days: number }
  | { readonly kind: 'same-day' };

/** The instant at which a limit that starts at `from` is over. `blocks` says which hours count its working minutes. */
export function limitEndsAt(calendar: WorkingCalendar, limit: Limit, from: Date, blocks: BlockKind): Date {
  switch (limit.kind) {
    case 'wall-minutes':
      return new Date(from.getTime() + limit.minutes * 60_000);
    case 'working-minutes':
      return addWorkingMinutes(calendar, from, limit.minutes, blocks);
    case 'working-days':
      return endOfWorkingDay(calendar, from, limit.days);
    case 'same-day':
      return endOfSameWorkingDay(calendar, from);
  }
}
