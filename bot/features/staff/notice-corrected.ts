import { checkWriter } from '../../../server/core/notices/who-may';
import { matchNoticeCorrected } from '../../matchers/notice-command';
import type { Step } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { findNotice, type FindNoticeDeps } from './find-notice';
import { showNotice, type NoticePreviewDeps } from './notice-preview';

export type NoticeCorrectedDeps = NoticePreviewDeps & FindNoticeDeps;

/** 更正 N01 内容…: shows what would go out in its place, to the same people and with the same end unless another is said. */
export const noticeCorrected =
  (deps: NoticeCorrectedDeps): Step =>
  async (turn, next) => {
    const said = matchNoticeCorrected(turn.message.text, turn.at);
    if (!said) return next();
    checkWriter(turn.person);
    if (said.kind === 'impossible-end')
      return turn.reply(sayOfNoticeBot('notice-end-impossible', { words: said.words }));
    const older = await findNotice(deps, turn, said.code, '更正');
    if (!older) return;
    const { column, severity, areaIds, audience } = older;
    const text = { text: said.text, validUntil: said.validUntil ?? older.validUntil };
    const wish = { column, severity, areaIds, audience, ...text, title: null, event: older.event };
    await showNotice(deps, turn, wish, older.id);
  };
