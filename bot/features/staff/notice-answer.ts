import type { WriteNoticeDeps } from '../../../server/core/notices/insert-notice';
import { writeNotice } from '../../../server/core/notices/write-notice';
import { plainWords } from '../../matchers/plain-words';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { replyMoved } from './notice-moved';
import { toWish } from './notice-wish';

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
    const { sourceKey, supersedesId = null } = turn.question;
    turn.closeQuestion();
    const notice = await writeNotice(deps, { grid, writer: person, wish, sourceKey, supersedesId, cause });
    replyMoved(turn, notice, notice.writtenAt);
  };
