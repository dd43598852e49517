import type { Call } from '../../core/calls/call';
import { isListed } from '../../core/calls/call-states';
import type { CallRepository } from '../../core/calls/ports';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { by, newestFirst } from './compare';
import { createMemoryRecords } from './create-memory-records';

export function createMemoryCallRepository(deps: { readonly clock: Clock }): CallRepository {
  const { all, ...records } = createMemoryRecords<Call>(deps);
  return {
    ...records,
    listOfSubject: (communityId, subjectId) =>
      answer(() =>
        all(communityId)
          .filter((call) => call.subjectId === subjectId)
          .sort(by(({ personId }) => personId)),
      ),
    listOfPerson: (communityId, personId, settledSince) =>
      answer(() =>
        all(communityId)
          .filter((call) => call.personId === personId)
          .filter(({ settledAt }) => settledAt === null || settledAt >= settledSince)
          .sort(newest),
      ),
    listToPhone: (communityId) => answer(() => all(communityId).filter(isListed).sort(longestWaiting)),
  };
}

const newest = newestFirst(
  by<Call>(
    (call) => call.askedAt,
    (call) => call.id,
  ),
);

const longestWaiting = by<Call>(
  (call) => call.toPhoneAt ?? call.askedAt,
  (call) => call.id,
);
