import { noticeColumns } from '../../../server/core/notices/notice';
import { nameOf, reviewerOf } from '../../../server/core/notices/who-may';
import {
  writeNotice,
  type NoticeWish,
  type WriteNoticeDeps,
} from '../../../server/core/notices/write-notice';
import type { DialogueState } from '../../../server/core/requests/dialogue-state';
import { plainWords } from '../../matchers/plain-words';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';

/** 1 确认 writes the notice that was shown, 2 取消 drops it. */
export const answerNotice =
  (deps: WriteNoticeDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'confirm-notice') return next();
    const answer = plainWords(turn.text) === '取消' ? 'no' : matchYesNoHuman(turn.text);
    if (answer === 'no') {
      turn.closeQuestion();
      return turn.reply(sayOfNoticeBot('notice-dropped', {}));
    }
    const wish = toWish(turn.question.wish);
    if (answer !== 'yes' || !wish) return next();
    const { grid, person, cause } = turn;
    const { sourceKey } = turn.question;
    turn.closeQuestion();
    const notice = await writeNotice(deps, { grid, writer: person, wish, sourceKey, cause });
    const number = notice.number.label;
    turn.reply(
      notice.goesOutAt === null
        ? sayOfNoticeBot('notice-for-review', {
            number,
            reviewer: nameOf(grid, reviewerOf(grid, person.id, notice.writtenAt)),
          })
        : sayOfNoticeBot('notice-approved', {
            ...{ number, count: notice.roomIds.length, goesOutAt: notice.goesOutAt.toISOString() },
          }),
    );
  };

type Asked = Extract<DialogueState, { kind: 'confirm-notice' }>['wish'];

/** Null: it was asked by an earlier version that knew other columns. */
function toWish({ column, severity, ...rest }: Asked): NoticeWish | null {
  const known = noticeColumns.find((name) => name === column);
  const degree = (['routine', 'blue', 'yellow'] as const).find((name) => name === severity);
  return known && degree ? { ...rest, title: null, column: known, severity: degree } : null;
}
