import type { Grid } from '../../../server/core/grid/grid';
import type { Saying } from '../../../server/core/outbound/saying';
import type { DomainError } from '../../../server/core/shared/errors';
import { sayOfBot } from '../../wording/bot-sayings';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';

/** The sentence for a refusal of a deed on notices; null: it is none. */
export function sayingOfNoticeRefusal({ code, details }: DomainError, grid: Grid): Saying | null {
  const text = (name: string): string => {
    const value = details[name];
    return typeof value === 'string' ? value : '';
  };
  const count = (name: string): number => Number(details[name]);
  const number = text('number');
  switch (code) {
    case 'notices.not-writer':
      return sayOfNoticeBot('refused-notice-writer', {});
    case 'notices.too-long':
      return sayOfNoticeBot('refused-notice-long', { most: count('most') });
    case 'notices.empty':
      return sayOfNoticeBot('refused-notice-empty', {});
    case 'notices.end-in-past':
      return sayOfNoticeBot('refused-notice-past', { validUntil: text('validUntil') });
    case 'notices.end-too-far':
      return sayOfNoticeBot('refused-notice-far', { days: count('days') });
    case 'notices.end-too-soon':
      return sayOfNoticeBot('refused-notice-soon', {
        ...{ validUntil: text('validUntil'), goesOutAt: text('goesOutAt') },
      });
    case 'notices.nobody-there':
      return sayOfNoticeBot('refused-notice-nobody', { areas: areaNames(details['areaIds'], grid) });
    case 'notices.nobody-reads':
      return sayOfNoticeBot('refused-notice-nobody-reads', { unreached: count('unreached') });
    case 'notices.not-shown':
      return sayOfNoticeBot('refused-notice-names', { number });
    case 'notices.agreed-already':
      return sayOfNoticeBot('refused-notice-agreed', { number });
    case 'notices.room-full':
      return sayOfNoticeBot('refused-notice-full', {
        room: grid.rooms.find(({ id }) => id === text('roomId'))?.name ?? text('roomId'),
        ...{ most: count('most'), date: text('date'), nextDate: text('nextDate') },
      });
    case 'notices.nobody-reviews':
      return sayOfNoticeBot('refused-notice-no-reviewer', {});
    case 'notices.not-reviewer':
      return sayOfNoticeBot('refused-notice-reviewer', {
        ...{ number, fromSource: details['fromSource'] === true },
      });
    case 'notices.decided':
      return sayOfNoticeBot('refused-notice-decided', { number, state: text('state') });
    case 'notices.reason-missing':
      return sayOfNoticeBot('refused-notice-reason', { number });
    case 'notices.not-yours':
      return sayOfNoticeBot('refused-notice-not-yours', { number });
    case 'notices.ended':
      return sayOfNoticeBot('refused-notice-ended', { number, state: text('state') });
    case 'notices.busy':
      return sayOfBot('refused-busy', {});
    default:
      return null;
  }
}

const areaNames = (ids: unknown, grid: Grid): readonly string[] =>
  grid.areas.filter(({ id }) => Array.isArray(ids) && ids.includes(id)).map(({ shortName }) => shortName);
