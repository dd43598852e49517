import type { Notice } from '../../core/notices/notice';
import type { NoticeRepository } from '../../core/notices/ports';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { by, newestFirst } from './compare';
import { createMemoryRecords } from './create-memory-records';

export function createMemoryNoticeRepository(deps: { readonly clock: Clock }): NoticeRepository {
  const { all, ...records } = createMemoryRecords<Notice>(deps);
  const counters = new Map<string, number>();
  return {
    ...records,
    nextSeq: (communityId, openedOn) =>
      answer(() => {
        const key = JSON.stringify([communityId, openedOn]);
        const next = (counters.get(key) ?? 0) + 1;
        counters.set(key, next);
        return next;
      }),
    async insert(notice) {
      const known = all(notice.communityId).find(({ number }) => isSameNumber(number, notice.number));
      if (known && known.id !== notice.id) throw new Error('a notice number was used twice');
      return records.insert(notice);
    },
    listOpen: (communityId) =>
      answer(() =>
        all(communityId)
          .filter(({ endedAt }) => endedAt === null)
          .sort(soonestOver),
      ),
    listBySeq: (communityId, seq, endedSince) =>
      answer(() =>
        all(communityId)
          .filter(({ number }) => number.seq === seq)
          .filter(({ endedAt }) => endedAt === null || endedAt >= endedSince)
          .sort(newest),
      ),
    listGoingOut: (communityId, from, to) =>
      answer(() =>
        all(communityId)
          .filter(({ goesOutAt }) => goesOutAt !== null && goesOutAt >= from && goesOutAt < to)
          .sort(soonestOut),
      ),
    listWithdrawn: (communityId, after) =>
      answer(() =>
        all(communityId)
          .filter(({ state, endedAt }) => state === 'withdrawn' && endedAt !== null && endedAt > after)
          .sort(latestEnd),
      ),
    listAll: (communityId) => answer(() => [...all(communityId)].sort(byNumber)),
  };
}

const isSameNumber = (a: Notice['number'], b: Notice['number']) =>
  a.openedOn === b.openedOn && a.seq === b.seq;

const soonestOver = by<Notice>(
  (notice) => notice.validUntil,
  (notice) => notice.id,
);

const soonestOut = by<Notice>(
  (notice) => notice.goesOutAt ?? notice.validUntil,
  (notice) => notice.id,
);

const latestEnd = newestFirst(
  by<Notice>(
    (notice) => notice.endedAt ?? notice.validUntil,
    (notice) => notice.id,
  ),
);

const newest = newestFirst(
  by<Notice>(
    (notice) => notice.writtenAt,
    (notice) => notice.id,
  ),
);

const byNumber = by<Notice>(
  (notice) => notice.number.openedOn,
  (notice) => notice.number.seq,
);
