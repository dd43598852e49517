import type { Notice } from '../../../server/core/notices/notice';
import { ledgerOf, type NoticeLedgerDeps } from '../../../server/core/notices/notice-ledger';
import { unreachedOf } from '../../../server/core/notices/unreached';
import { checkSeesWhom } from '../../../server/core/notices/who-may';
import type { Turn } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';

export type NoticeReachDeps = NoticeLedgerDeps;

const mostNames = 30;

/** N01 未达: who it is for and nobody can write to. */
export async function tellUnreached(deps: NoticeReachDeps, turn: Turn, notice: Notice): Promise<void> {
  checkSeesWhom(turn.person, notice);
  const people = await unreachedOf(deps, notice);
  const names = people.map(({ name, householdId }) =>
    householdId === null ? name : `${name}（${householdId}）`,
  );
  const number = notice.number.label;
  const isOpen = notice.state === 'draft';
  turn.reply(
    sayOfNoticeBot('notice-unreached', {
      number,
      isOpen,
      count: names.length,
      names: names.slice(0, mostNames),
    }),
  );
}

/** N01 送达: what became of it for each it is for. */
export async function tellLedger(deps: NoticeReachDeps, turn: Turn, notice: Notice): Promise<void> {
  checkSeesWhom(turn.person, notice);
  const { all, waiting, handedToChannel, notReached, answers } = await ledgerOf(deps, turn.grid, notice);
  turn.reply(
    sayOfNoticeBot('notice-ledger', {
      ...{
        number: notice.number.label,
        all,
        waiting,
        handedToChannel,
        unreached: notice.unreachedIds.length,
      },
      toCome: notice.sentAt === null,
      uncertain: notReached.filter(({ state }) => state === 'uncertain').map(({ name }) => name),
      failed: notReached.filter(({ state }) => state !== 'uncertain').map(({ name }) => name),
      reasons: notReached
        .filter(({ state }) => state !== 'uncertain')
        .map(({ state, failure }) => (state === 'expired' ? 'expired' : (failure ?? ''))),
      ...{ asked: answers?.asked ?? null, answered: answers?.answered ?? 0 },
      phoned: answers?.reached ?? 0,
    }),
  );
}
