import type { Today } from '../../../server/core/deadlines/today';
import type { Notice } from '../../../server/core/notices/notice';
import type { NoticeRepository } from '../../../server/core/notices/ports';
import { cutGraphemes } from '../../../server/core/shared/cut-graphemes';
import { asksForNotices } from '../../matchers/notice-command';
import type { Step } from '../../pipeline/turn';
import { formatMoment, inBrackets } from '../../wording/format-moment';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { todayOf } from '../today-of';

export interface NoticeListDeps {
  readonly notices: Pick<NoticeRepository, 'listOpen'>;
  readonly calendar: Parameters<typeof todayOf>[0]['calendar'];
}

const mostLines = 15;
const mostWords = 20;

/** 通知: those that wait for the secretary, go out soon, or are in force. */
export const listNotices =
  (deps: NoticeListDeps): Step =>
  async (turn, next) => {
    if (!asksForNotices(turn.text)) return next();
    const open = await deps.notices.listOpen(turn.message.communityId);
    const inForce = open.filter(({ validUntil }) => validUntil > turn.at).slice(0, mostLines);
    if (inForce.length === 0) return turn.reply(sayOfNoticeBot('notice-list-none', {}));
    const today = todayOf(deps, turn);
    turn.reply(sayOfNoticeBot('notice-list', { lines: inForce.map((notice) => line(notice, today)) }));
  };

function line(notice: Notice, today: Today): string {
  const { number, column, text, validUntil } = notice;
  const words = cutGraphemes(text.replace(/\s+/gu, ' '), mostWords);
  const state = inBrackets(`${stateOf(notice, today)}，到${formatMoment(validUntil, today)}`);
  return `${number.label} ${column} ${words}${state}`;
}

function stateOf({ state, goesOutAt }: Notice, today: Today): string {
  if (state === 'draft') return '待审';
  if (state === 'sending') return '正在发';
  if (state === 'approved' && goesOutAt !== null) return `${formatMoment(goesOutAt, today)}发`;
  return '已发';
}
