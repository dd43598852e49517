import { noticeColumns } from '../../../server/core/notices/notice';
import { checkWriter } from '../../../server/core/notices/who-may';
import { matchNoticeWritten } from '../../matchers/notice-command';
import type { Step } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { showNotice, type NoticePreviewDeps } from './notice-preview';

/** 发通知 气象预报 甲片 到明天18点 内容…: shows what would go out and to whom; nothing is written before 1 确认. */
export const noticeWritten =
  (deps: NoticePreviewDeps): Step =>
  async (turn, next) => {
    const { grid } = turn;
    const said = matchNoticeWritten(turn.message.text, grid, turn.at);
    if (!said) return next();
    checkWriter(turn.person);
    const areas = grid.areas.map(({ shortName }) => shortName);
    switch (said.kind) {
      case 'how':
        return turn.reply(sayOfNoticeBot('notice-how', {}));
      case 'unknown-column':
        return turn.reply(
          sayOfNoticeBot('notice-column-unknown', { words: said.words, columns: noticeColumns }),
        );
      case 'unknown-area':
        return turn.reply(sayOfNoticeBot('notice-area-unknown', { words: said.words, areas }));
      case 'which-area':
      case 'which-building':
        return turn.reply(sayOfNoticeBot('notice-which-area', { words: said.words, areas: said.names }));
      case 'no-end':
        return turn.reply(sayOfNoticeBot('notice-no-end', {}));
      case 'impossible-end':
        return turn.reply(sayOfNoticeBot('notice-end-impossible', { words: said.words }));
      case 'notice': {
        const { column, severity, areaIds, audience, validUntil, text } = said;
        const wish = { column, severity, areaIds, audience, validUntil, text, title: null, event: null };
        return showNotice(deps, turn, wish, null);
      }
    }
  };
