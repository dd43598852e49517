import { el } from './dom';

/** How many are unread; null when none are. */
export const badge = (id: string, count: number): HTMLElement | null =>
  count === 0
    ? null
    : el(
        'span',
        { class: 'badge', 'data-testid': `unread-${id}`, role: 'img', 'aria-label': `${count} 条未读` },
        count > 99 ? '99+' : String(count),
      );
