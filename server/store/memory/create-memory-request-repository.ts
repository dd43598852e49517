import type { RequestRepository } from '../../core/requests/ports';
import type { ServiceRequest } from '../../core/requests/service-request';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { createHeldOutboxes } from './create-held-outboxes';
import { createRequestQueries } from './create-request-queries';
import { createRequestTable } from './create-request-table';
import { answerKept, keep } from './keep';

/** The clock tells when an outbox was written. */
export function createMemoryRequestRepository(deps: { readonly clock: Clock }): RequestRepository {
  const table = createRequestTable();
  const counters = new Map<string, number>();
  const held = createHeldOutboxes();
  const { findBySourceKey, findByNumber } = table;
  const write = (request: ServiceRequest) => {
    table.put(keep(request));
    held.write(request.communityId, request.id, request.version, request.outbox, deps.clock.now());
  };

  return {
    nextSeq: (communityId, openedOn) =>
      answer(() => {
        const key = JSON.stringify([communityId, openedOn]);
        const next = (counters.get(key) ?? 0) + 1;
        counters.set(key, next);
        return next;
      }),
    insert: (request) =>
      answer(() => {
        const { communityId, number } = request;
        const stored = findBySourceKey(communityId, request.sourceKey);
        if (stored) return { inserted: false, request: stored };
        if (table.get(request.id) || findByNumber(communityId, number.openedOn, number.seq)) {
          throw new Error('a request id or number was used twice');
        }
        write(request);
        return { inserted: true, request };
      }),
    replace: (request, expectedVersion) =>
      answer(() => {
        if (table.get(request.id)?.version !== expectedVersion) return false;
        write({ ...request, version: expectedVersion + 1 });
        return true;
      }),
    find: (id) => answerKept(() => table.get(id)),
    findBySourceKey: (communityId, sourceKey) => answerKept(() => findBySourceKey(communityId, sourceKey)),
    findByNumber: (communityId, openedOn, seq) => answerKept(() => findByNumber(communityId, openedOn, seq)),
    ...createRequestQueries(table),
    listOutboxes: (communityId, before, limit) => answer(() => held.list(communityId, before, limit)),
    emptyOutbox: (id, version) =>
      answer(() => {
        const request = table.get(id);
        if (request && held.empty(id, version)) table.put(keep({ ...request, outbox: [] }));
      }),
  };
}
