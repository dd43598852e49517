import type { Notice } from '../../../server/core/notices/notice';
import type { NoticeRepository } from '../../../server/core/notices/ports';
import { wordsOfCode, type NoticeCode } from '../../matchers/notice-code';
import type { Turn } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { endedSince, isMovedBy } from './find-task';

export interface FindNoticeDeps {
  readonly notices: Pick<NoticeRepository, 'listBySeq'>;
}

/**
 * The notice a code means. When several days have one the bot asks for the full number, and changes nothing; null then, or when
 * there is none.
 */
export async function findNotice(
  deps: FindNoticeDeps,
  turn: Turn,
  code: NoticeCode,
  word: string,
): Promise<Notice | null> {
  const found = await noticesMeant(deps, turn, code);
  const [only] = found;
  if (!only) {
    turn.reply(sayOfNoticeBot('notice-not-found', { words: wordsOfCode(code) }));
    return null;
  }
  if (found.length === 1) return only;
  const lines = found.map(({ number, column }) => `${number.label} ${column}`);
  turn.reply(sayOfNoticeBot('which-notice', { word, lines }));
  return null;
}

/** A message handled again finds the notice it moved before. */
async function noticesMeant(
  { notices }: FindNoticeDeps,
  turn: Turn,
  code: NoticeCode,
): Promise<readonly Notice[]> {
  const all = await notices.listBySeq(turn.message.communityId, code.seq, endedSince(turn));
  const seen = code.label === null ? all : all.filter(({ number }) => number.label === code.label);
  const moved = seen.filter((notice) => isMovedBy(notice, turn));
  if (moved.length > 0) return moved;
  const open = seen.filter(({ endedAt }) => endedAt === null);
  return open.length > 0 ? open : seen.slice(0, 1);
}
