import type { Cause } from '../../server/core/outbound/change-record';
import { alsoSaid } from '../../server/core/notices/also-said';
import { cancelNotice } from '../../server/core/notices/cancel-notice';
import { decideNotice } from '../../server/core/notices/decide-notice';
import { lookAtNotice } from '../../server/core/notices/look-at-notice';
import { insertNotice } from '../../server/core/notices/insert-notice';
import type { Notice, NoticeSource } from '../../server/core/notices/notice';
import type { Due } from '../../server/core/deadlines/due';
import type { Grid } from '../../server/core/grid/grid';
import { withdrawNotice } from '../../server/core/notices/withdraw-notice';
import type { NoticeWish } from '../../server/core/notices/plan-notice';
import { writeNotice } from '../../server/core/notices/write-notice';
import { setUpRequests } from './set-up-requests';
import type { StoreOptions } from './set-up-store';

const plain: NoticeWish = {
  ...{ column: '气象预报', severity: 'routine', title: null, text: '今晚有大风' },
  ...{ areaIds: ['jia'], audience: { kind: 'rooms' }, event: null },
  validUntil: new Date('2026-06-10T18:00:00+08:00'),
};

/** The same message, handled another time. */
interface Again {
  readonly key: string;
  readonly cause: Cause;
}

const wishOf = ({
  column,
  severity,
  title,
  text,
  areaIds,
  audience,
  event,
  validUntil,
}: Notice): NoticeWish => ({
  ...{ column, severity, title, text, areaIds, audience, event, validUntil },
});

/** 省气象台 says it. */
const said: NoticeSource = { sourceId: 'qixiang', itemId: 'w1', attribution: '省气象台', link: null };

/** The deeds on notices with the demo community in memory: 赵敏 writes, 周建国 reads it first. */
export async function setUpNotices(options: StoreOptions = {}) {
  const town = await setUpRequests(options);
  const { clock, communityId, grid, repositories, deps } = town;
  let written = 0;
  const move = (byId: string, noticeId: string, cause: Cause = town.cause(byId)) => ({
    ...{ grid, noticeId, cause },
  });
  /** Warnings ask for answers, which is another's work. */
  const lookAt = async (due: Due, now: Grid): Promise<void> => {
    if (due.kind === 'look-at-notice') await lookAtNotice(deps, due, now, clock.now());
  };
  return {
    ...town,
    write: async (by = 'zhao-min', changes: Partial<NoticeWish> = {}, again?: Again): Promise<Notice> => {
      written += 1;
      return writeNotice(deps, {
        ...{ grid, writer: await town.person(by), wish: { ...plain, ...changes } },
        sourceKey: again?.key ?? `message-${String(written)}`,
        cause: again?.cause ?? town.cause(by),
      });
    },
    /** What a source says: a yellow warning unless told otherwise. */
    fromSource: (
      itemId: string,
      changes: Partial<NoticeWish> = {},
      { trusted = true, supersedesId = null }: { trusted?: boolean; supersedesId?: string | null } = {},
    ): Promise<Notice> =>
      insertNotice(deps, {
        ...{ grid, sourceKey: `feed/qixiang/${itemId}`, trusted, supersedesId },
        wish: { ...plain, severity: 'yellow', title: '暴雨黄色预警', event: '暴雨', ...changes },
        by: { kind: 'source', sourceId: 'qixiang' },
        sources: [{ ...said, itemId }],
        cause: { ...town.cause('source/qixiang'), causeId: `feed/qixiang/${itemId}` },
      }),
    correct: async (by: string, older: Notice, text: string, again?: Again): Promise<Notice> => {
      written += 1;
      return writeNotice(deps, {
        ...{ grid, writer: await town.person(by), wish: { ...wishOf(older), text } },
        ...{ supersedesId: older.id, sourceKey: again?.key ?? `message-${String(written)}` },
        cause: again?.cause ?? town.cause(by),
      });
    },
    cancel: (id: string, cause: Cause = town.cause('source/qixiang'), note: string | null = null) =>
      cancelNotice(deps, { ...move('source/qixiang', id, cause), note }),
    alsoSaid: (id: string, source: NoticeSource, cause: Cause = town.cause('source/other')) =>
      alsoSaid(deps, { ...move('source/other', id, cause), source }),
    decide: (by: string, id: string, approved: boolean, cause?: Cause, reason: string | null = '不对') =>
      decideNotice(deps, { ...move(by, id, cause), approved, reason: approved ? null : reason }),
    /** 同意, as things are there then. */
    decideIn: (now: Grid, by: string, id: string) =>
      decideNotice(deps, { ...move(by, id), grid: now, approved: true, reason: null }),
    withdraw: (by: string, id: string, cause?: Cause) => withdrawNotice(deps, move(by, id, cause)),
    notice: async (id: string): Promise<Notice> => {
      const found = await repositories.notices.find(id);
      if (!found) throw new Error('no such notice');
      return found;
    },
    /** Looks at what has come by now; nothing is delivered. */
    look: async (): Promise<void> => {
      for (const due of await repositories.dues.listWaiting(communityId, clock.now(), 100)) {
        await lookAt(due, grid);
        await repositories.dues.markDone(due.id);
      }
    },
    set: (moment: string) => clock.set(new Date(moment)),
    /** Looks at everything that has come by this moment, one after the other at its own time; each look runs twice. */
    until: async (moment: string, now = grid): Promise<readonly string[]> => {
      const end = new Date(moment);
      const letters = [...(await town.deliver())];
      for (;;) {
        const [due] = await repositories.dues.listWaiting(communityId, end, 1);
        if (!due) break;
        clock.set(due.dueAt > clock.now() ? due.dueAt : clock.now());
        await lookAt(due, now);
        await lookAt(due, now);
        await repositories.dues.markDone(due.id);
        const gathered = new Date(clock.now().getTime() + 5_000);
        if (gathered <= end) clock.set(gathered);
        letters.push(...(await town.deliver()));
      }
      clock.set(end);
      letters.push(...(await town.deliver()));
      const said = letters.map(({ to, code }) => `${to} ${code ?? ''}`);
      return said;
    },
  };
}

export type Notices = Awaited<ReturnType<typeof setUpNotices>>;
