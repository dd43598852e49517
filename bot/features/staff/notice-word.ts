import { decideNotice, type DecideNoticeDeps } from '../../../server/core/notices/decide-notice';
import type { Notice } from '../../../server/core/notices/notice';
import { nameOf, ownerOf } from '../../../server/core/notices/who-may';
import { withdrawNotice } from '../../../server/core/notices/withdraw-notice';
import { matchNoticeCommand, type NoticeCommand } from '../../matchers/notice-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { findNotice, type FindNoticeDeps } from './find-notice';
import { tellLedger, tellUnreached, type NoticeReachDeps } from './notice-reach';
import { replyMoved } from './notice-moved';

export type NoticeWordDeps = DecideNoticeDeps & FindNoticeDeps & NoticeReachDeps;

/** 通知 N01 同意, N01 不同意 原因, 撤回 N01, N01 未达, N01 送达. */
export const noticeWord =
  (deps: NoticeWordDeps): Step =>
  async (turn, next) => {
    const command = matchNoticeCommand(turn.text);
    if (!command) return next();
    const notice = await findNotice(deps, turn, command.code, command.word);
    if (notice) await run(deps, turn, notice, command);
  };

function run(deps: NoticeWordDeps, turn: Turn, notice: Notice, command: NoticeCommand): Promise<void> {
  switch (command.kind) {
    case 'withdraw':
      return withdraw(deps, turn, notice);
    case 'unreached':
      return tellUnreached(deps, turn, notice);
    case 'ledger':
      return tellLedger(deps, turn, notice);
    case 'agree':
    case 'disagree':
      return decide(deps, turn, notice, command);
  }
}

async function withdraw(deps: NoticeWordDeps, turn: Turn, { id }: Notice): Promise<void> {
  const { grid, cause } = turn;
  const { notice } = await withdrawNotice(deps, { grid, noticeId: id, cause });
  const { audience, number, sentAt } = notice;
  const to = audience.kind === 'rooms' ? 'rooms' : audience.kind === 'screens' ? 'screens' : 'people';
  turn.reply(sayOfNoticeBot('notice-withdrawn', { number: number.label, sent: sentAt !== null, to }));
}

async function decide(
  deps: NoticeWordDeps,
  turn: Turn,
  { id }: Notice,
  { kind, rest }: NoticeCommand,
): Promise<void> {
  const { grid, cause } = turn;
  const approved = kind === 'agree';
  const reason = rest === '' ? null : rest;
  const { notice } = await decideNotice(deps, { grid, noticeId: id, cause, approved, reason });
  if (approved) return replyMoved(turn, notice, cause.at);
  const owner = ownerOf(grid, notice);
  const writer = owner === null || owner === cause.byId ? null : nameOf(grid, owner);
  turn.reply(sayOfNoticeBot('notice-refused', { number: notice.number.label, writer }));
}
