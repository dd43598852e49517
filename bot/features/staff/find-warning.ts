import type { Notice } from '../../../server/core/notices/notice';
import type { NoticeRepository } from '../../../server/core/notices/ports';
import { subjectOf } from '../../../server/core/notices/open-calls';
import { wordsOfCode, type NoticeCode } from '../../matchers/notice-code';
import type { Turn } from '../../pipeline/turn';
import { sayOfCallBot } from '../../wording/call-bot-sayings';
import { warningLabel } from '../../wording/warning-name';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { endedSince } from './find-task';

export interface FindWarningDeps {
  readonly notices: Pick<NoticeRepository, 'listBySeq'>;
}

export interface FoundWarning {
  readonly id: string;
  /** 暴雨红色预警（N01） */
  readonly about: string;
}

/** The warning a number means; of several days the bot asks, and null comes back, as when there is none. */
export async function findWarning(
  { notices }: FindWarningDeps,
  turn: Turn,
  code: NoticeCode,
  word: string,
): Promise<FoundWarning | null> {
  const all = await notices.listBySeq(turn.message.communityId, code.seq, endedSince(turn));
  const called = all.filter(({ number }) => code.label === null || number.label === code.label);
  const open = called.filter(({ endedAt }) => endedAt === null);
  const meant = open.length > 0 ? open : called.slice(0, 1);
  const [only] = meant;
  if (!only) {
    turn.reply(sayOfNoticeBot('notice-not-found', { words: wordsOfCode(code) }));
    return null;
  }
  if (meant.length === 1) return { id: only.id, about: aboutOf(only) };
  turn.reply(sayOfCallBot('which-warning', { word, numbers: meant.map(({ number }) => number.label) }));
  return null;
}

function aboutOf(notice: Notice): string {
  const warning = subjectOf(notice);
  if (!warning) return `通知 ${notice.number.label}`;
  return warningLabel(warning.severity, warning.event, warning.label);
}
