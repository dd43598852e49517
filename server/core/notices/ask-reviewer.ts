import type { Grid } from '../grid/grid';
import { noticeTo, urgentTo, type DraftMessage } from '../outbound/draft-message';
import type { Audience } from './audience';
import type { Notice } from './notice';
import { sayOfNotice, wordsOfNotice } from './sayings';
import { nameOf, reviewerOf } from './who-may';

/**
 * 请审通知, to who reads it next; what people are to be warned of does not wait for the morning. `replaces`: people have read what
 * it stands in the place of. Throws `notices.nobody-reviews`.
 */
export function askReviewer(
  grid: Grid,
  notice: Notice,
  { rooms, people }: Pick<Audience, 'rooms' | 'people'>,
  replaces: boolean,
  at: Date,
): DraftMessage {
  const agreed = notice.approvedByIds.at(-1);
  const saying = sayOfNotice('notice-review', {
    ...wordsOfNotice(notice, grid, replaces),
    ...{ number: notice.number.label, by: nameOf(grid, notice.byId) },
    rooms: rooms.map(({ name }) => name),
    people: people.length,
    agreedBy: agreed === undefined ? null : nameOf(grid, agreed),
  });
  const write = notice.severity === 'orange' || notice.severity === 'red' ? urgentTo : noticeTo;
  return write(reviewerOf(grid, notice, at), saying);
}
