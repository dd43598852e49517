import type { RequestRepository } from '../../core/requests/ports';
import { bareCollection, withinTime } from '../bare-collection';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { createOutboxHolder } from './create-outbox-holder';
import { createRequestQueries } from './create-request-queries';
import { nextCount } from './next-count';
import { toRequest, toRequestRow } from './request-rows';

export function createRequestRepository(deps: StoreDeps): RequestRepository {
  const { models, clock, newId } = deps;
  const requests = bareCollection(models.requests);
  const within = withinTime(models.requests);
  return {
    nextSeq: (communityId, openedOn) => nextCount(models, communityId, `request-${openedOn}`),

    insert: (request) =>
      repeatCutOff(async (isRepeat) => {
        try {
          await requests.insertOne(toRequestRow(request, clock.now(), newId()), within);
          return { inserted: true, request };
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          const { communityId, sourceKey } = request;
          const row = await requests.findOne({ communityId, sourceKey }, within);
          // Another request has the number or the id: a bug, not a repetition.
          if (!row) throw error;
          return { inserted: isRepeat && row._id === request.id, request: toRequest(row) };
        }
      }),

    async replace(request, expectedVersion) {
      const writeToken = newId();
      const row = toRequestRow({ ...request, version: expectedVersion + 1 }, clock.now(), writeToken);
      return repeatCutOff(async (isRepeat) => {
        const answer = await requests.replaceOne({ _id: request.id, version: expectedVersion }, row, within);
        if (answer.matchedCount === 1) return true;
        if (!isRepeat) return false;
        const stored = await requests.findOne({ _id: request.id }, within);
        return stored?.writeToken === writeToken;
      });
    },

    ...createRequestQueries(deps),
    ...createOutboxHolder(models.requestOutboxes),
  };
}
