import type { Cause } from '../../server/core/outbound/change-record';
import { decideNotice } from '../../server/core/notices/decide-notice';
import { lookAtNotice } from '../../server/core/notices/look-at-notice';
import type { Notice } from '../../server/core/notices/notice';
import { withdrawNotice } from '../../server/core/notices/withdraw-notice';
import { writeNotice, type NoticeWish } from '../../server/core/notices/write-notice';
import { setUpRequests } from './set-up-requests';
import type { StoreOptions } from './set-up-store';

const plain: NoticeWish = {
  ...{ column: '气象预报', severity: 'routine', title: null, text: '今晚有大风' },
  ...{ areaIds: ['jia'], validUntil: new Date('2026-06-10T18:00:00+08:00') },
};

/** The deeds on notices with the demo community in memory: 赵敏 writes, 周建国 reads it first. */
export async function setUpNotices(options: StoreOptions = {}) {
  const town = await setUpRequests(options);
  const { clock, communityId, grid, repositories, deps } = town;
  let written = 0;
  const move = (byId: string, noticeId: string, cause: Cause = town.cause(byId)) => ({
    ...{ grid, noticeId, cause },
  });
  return {
    ...town,
    write: async (
      by = 'zhao-min',
      changes: Partial<NoticeWish> = {},
      again?: { readonly key: string; readonly cause: Cause },
    ): Promise<Notice> => {
      written += 1;
      return writeNotice(deps, {
        ...{ grid, writer: await town.person(by), wish: { ...plain, ...changes } },
        sourceKey: again?.key ?? `message-${String(written)}`,
        cause: again?.cause ?? town.cause(by),
      });
    },
    decide: (by: string, id: string, approved: boolean, cause?: Cause, reason: string | null = '不对') =>
      decideNotice(deps, { ...move(by, id, cause), approved, reason: approved ? null : reason }),
    withdraw: (by: string, id: string, cause?: Cause) => withdrawNotice(deps, move(by, id, cause)),
    notice: async (id: string): Promise<Notice> => {
      const found = await repositories.notices.find(id);
      if (!found) throw new Error('no such notice');
      return found;
    },
    set: (moment: string) => clock.set(new Date(moment)),
    /** Looks at everything that has come by this moment, one after the other at its own time; each look runs twice. */
    until: async (moment: string, now = grid): Promise<readonly string[]> => {
      const end = new Date(moment);
      for (;;) {
        const [due] = await repositories.dues.listWaiting(communityId, end, 1);
        if (!due) break;
        clock.set(due.dueAt > clock.now() ? due.dueAt : clock.now());
        await lookAtNotice(deps, due, now, clock.now());
        await lookAtNotice(deps, due, now, clock.now());
        await repositories.dues.markDone(due.id);
      }
      const said = (await town.deliver()).map(({ to, code }) => `${to} ${code ?? ''}`);
      clock.set(end);
      return said;
    },
  };
}

export type Notices = Awaited<ReturnType<typeof setUpNotices>>;
