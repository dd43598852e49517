import type { Notice } from '../../../server/core/notices/notice';
import { nameOf, reviewerOf } from '../../../server/core/notices/who-may';
import type { Turn } from '../../pipeline/turn';
import { audienceWords } from '../../wording/audience-words';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';

/** What somebody hears whose word wrote a notice or agreed to it: it goes out, or who has to read it. */
export function replyMoved(turn: Turn, notice: Notice, at: Date): void {
  const { grid } = turn;
  const number = notice.number.label;
  if (notice.goesOutAt === null) {
    const reviewer = nameOf(grid, reviewerOf(grid, notice, at));
    return turn.reply(sayOfNoticeBot('notice-for-review', { number, reviewer }));
  }
  const { roomIds, personIds, unreachedIds, goesOutAt } = notice;
  turn.reply(
    sayOfNoticeBot('notice-approved', {
      ...{
        number,
        count: roomIds.length,
        people: personIds.length,
        unreached: unreachedIds.length,
        audience: audienceWords(grid, notice),
      },
      goesOutAt: goesOutAt <= at ? null : goesOutAt.toISOString(),
    }),
  );
}
