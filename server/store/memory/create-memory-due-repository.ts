import type { Due, StoredDue } from '../../core/deadlines/due';
import type { DueRepository } from '../../core/deadlines/ports';
import { answer } from './answer';
import { by } from './compare';
import { copy } from './copy';
import { createMemoryShelf } from './create-memory-shelf';

export function createMemoryDueRepository(): DueRepository {
  const dues = new Map<string, StoredDue>();
  const taken = new Set<string>();
  const change = (id: string, next: (due: StoredDue) => Partial<StoredDue>): StoredDue | null => {
    const due = dues.get(id);
    if (due) dues.set(id, { ...due, ...next(due) });
    return dues.get(id) ?? null;
  };
  const waiting = (communityId: string, after: Date | null, until: Date | null): readonly StoredDue[] =>
    [...dues.values()]
      .filter((due) => due.communityId === communityId && due.state === 'waiting')
      .filter(({ dueAt }) => (after === null || dueAt > after) && (until === null || dueAt <= until))
      .sort(
        by(
          (due) => due.dueAt,
          (due) => due.id,
        ),
      );
  return {
    ...createMemoryShelf({
      all: () => [...dues.values()],
      find: (id) => dues.get(id) ?? null,
      isSetAside: ({ state }) => state === 'set-aside',
      isDropped: ({ state }) => state === 'dropped',
      putBack: (id) => void change(id, () => ({ state: 'waiting', setAside: null, tries: 0 })),
      drop: (id) => void change(id, () => ({ state: 'dropped' })),
    }),
    insertMany: (list) =>
      answer(() => {
        for (const due of list) {
          if (dues.has(due.id) || taken.has(uniqueKey(due))) continue;
          dues.set(due.id, { ...copy(due), tries: 0, setAside: null });
          taken.add(uniqueKey(due));
        }
      }),
    find: (dueId) => answer(() => dues.get(dueId) ?? null),
    listWaiting: (communityId, until, limit) =>
      answer(() => waiting(communityId, null, until).slice(0, limit)),
    listTimes: (communityId, after, until, limit) =>
      answer(() =>
        waiting(communityId, after, until)
          .slice(0, limit)
          .map(({ id, dueAt }) => ({ id, dueAt })),
      ),
    countWaiting: (communityId, after, until) => answer(() => waiting(communityId, after, until).length),
    markDone: (dueId) => answer(() => void change(dueId, () => ({ state: 'done' }))),
    recordFailure: (dueId) => answer(() => change(dueId, ({ tries }) => ({ tries: tries + 1 }))?.tries ?? 0),
    setAside: (dueId, reason, at) =>
      answer(
        () =>
          void change(dueId, ({ state }) =>
            state === 'waiting' ? { state: 'set-aside', setAside: { reason, at: new Date(at) } } : {},
          ),
      ),
  };
}

const uniqueKey = (due: Due) =>
  JSON.stringify([due.communityId, due.subject.kind, due.subject.id, due.kind, due.dueAt, due.policyVersion]);
