import type { Due } from '../../core/deadlines/due';
import type { DueRepository } from '../../core/deadlines/ports';
import { answer } from './answer';
import { by } from './compare';
import { copy } from './copy';

export function createMemoryDueRepository(): DueRepository {
  const dues = new Map<string, Due>();
  const taken = new Set<string>();
  return {
    insertMany: (list) =>
      answer(() => {
        for (const due of list) {
          if (dues.has(due.id) || taken.has(uniqueKey(due))) continue;
          dues.set(due.id, copy(due));
          taken.add(uniqueKey(due));
        }
      }),
    find: (dueId) => answer(() => dues.get(dueId) ?? null),
    listWaiting: (communityId, until, limit) =>
      answer(() =>
        [...dues.values()]
          .filter((due) => due.communityId === communityId && due.state === 'waiting' && due.dueAt <= until)
          .sort(
            by(
              (due) => due.dueAt,
              (due) => due.id,
            ),
          )
          .slice(0, limit),
      ),
    markDone: (dueId) =>
      answer(() => {
        const due = dues.get(dueId);
        if (due) dues.set(dueId, { ...due, state: 'done' });
      }),
  };
}

const uniqueKey = (due: Due) =>
  JSON.stringify([due.communityId, due.subject.kind, due.subject.id, due.kind, due.dueAt, due.policyVersion]);
