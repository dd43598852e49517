import { decideNotice, type DecideNoticeDeps } from '../../../server/core/notices/decide-notice';
import type { Notice } from '../../../server/core/notices/notice';
import type { NoticeRepository } from '../../../server/core/notices/ports';
import { nameOf } from '../../../server/core/notices/who-may';
import { withdrawNotice } from '../../../server/core/notices/withdraw-notice';
import { matchNoticeCommand, type NoticeCommand } from '../../matchers/notice-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { endedSince, isMovedBy } from './find-task';

export interface NoticeWordDeps extends DecideNoticeDeps {
  readonly notices: DecideNoticeDeps['notices'] & Pick<NoticeRepository, 'listBySeq'>;
}

/** 通知 N01 同意, N01 不同意 原因, 撤回 N01. */
export const noticeWord =
  (deps: NoticeWordDeps): Step =>
  async (turn, next) => {
    const command = matchNoticeCommand(turn.text);
    if (!command) return next();
    const found = await noticesMeant(deps, turn, command);
    const [only] = found;
    if (!only) {
      const words = command.code.label ?? `N${String(command.code.seq).padStart(2, '0')}`;
      return turn.reply(sayOfNoticeBot('notice-not-found', { words }));
    }
    if (found.length > 1) {
      const lines = found.map(({ number, column }) => `${number.label} ${column}`);
      return turn.reply(sayOfNoticeBot('which-notice', { word: command.word, lines }));
    }
    await run(deps, turn, only, command);
  };

/** A message handled again finds the notice it moved before. */
async function noticesMeant(
  { notices }: NoticeWordDeps,
  turn: Turn,
  { code }: NoticeCommand,
): Promise<readonly Notice[]> {
  const all = await notices.listBySeq(turn.message.communityId, code.seq, endedSince(turn));
  const seen = code.label === null ? all : all.filter(({ number }) => number.label === code.label);
  const moved = seen.filter((notice) => isMovedBy(notice, turn));
  if (moved.length > 0) return moved;
  const open = seen.filter(({ endedAt }) => endedAt === null);
  return open.length > 0 ? open : seen.slice(0, 1);
}

async function run(deps: NoticeWordDeps, turn: Turn, { id }: Notice, command: NoticeCommand): Promise<void> {
  const { grid, cause } = turn;
  if (command.kind === 'withdraw') {
    const { notice } = await withdrawNotice(deps, { grid, noticeId: id, cause });
    const number = notice.number.label;
    return turn.reply(sayOfNoticeBot('notice-withdrawn', { number, sent: notice.sentAt !== null }));
  }
  const approved = command.kind === 'agree';
  const reason = command.rest === '' ? null : command.rest;
  const { notice } = await decideNotice(deps, { grid, noticeId: id, cause, approved, reason });
  const number = notice.number.label;
  turn.reply(
    approved && notice.goesOutAt !== null
      ? sayOfNoticeBot('notice-approved', {
          ...{ number, count: notice.roomIds.length, goesOutAt: notice.goesOutAt.toISOString() },
        })
      : sayOfNoticeBot('notice-refused', { number, writer: nameOf(grid, notice.byId) }),
  );
}
