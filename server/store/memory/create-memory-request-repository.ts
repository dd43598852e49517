import type { RequestRepository } from '../../core/requests/ports';
import type { ServiceRequest } from '../../core/requests/service-request';
import type { Clock } from '../../core/shared/clock';
import { answer } from './answer';
import { copy } from './copy';
import { createHeldOutboxes } from './create-held-outboxes';
import { createRequestQueries } from './create-request-queries';

/** The clock tells when an outbox was written. */
export function createMemoryRequestRepository(deps: { readonly clock: Clock }): RequestRepository {
  const requests = new Map<string, ServiceRequest>();
  const counters = new Map<string, number>();
  const held = createHeldOutboxes();
  const all = (communityId: string) =>
    [...requests.values()].filter((request) => request.communityId === communityId);
  const findBySourceKey = (communityId: string, sourceKey: string) =>
    all(communityId).find((request) => request.sourceKey === sourceKey) ?? null;
  const findByNumber = (communityId: string, openedOn: string, seq: number) =>
    all(communityId).find(({ number }) => number.openedOn === openedOn && number.seq === seq) ?? null;
  const write = (request: ServiceRequest) => {
    requests.set(request.id, copy(request));
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
        if (requests.has(request.id) || findByNumber(communityId, number.openedOn, number.seq)) {
          throw new Error('a request id or number was used twice');
        }
        write(request);
        return { inserted: true, request };
      }),
    replace: (request, expectedVersion) =>
      answer(() => {
        if (requests.get(request.id)?.version !== expectedVersion) return false;
        write({ ...request, version: expectedVersion + 1 });
        return true;
      }),
    find: (id) => answer(() => requests.get(id) ?? null),
    findBySourceKey: (communityId, sourceKey) => answer(() => findBySourceKey(communityId, sourceKey)),
    findByNumber: (communityId, openedOn, seq) => answer(() => findByNumber(communityId, openedOn, seq)),
    ...createRequestQueries(all),
    listOutboxes: (communityId, before, limit) => answer(() => held.list(communityId, before, limit)),
    emptyOutbox: (id, version) =>
      answer(() => {
        const request = requests.get(id);
        if (request && held.empty(id, version)) requests.set(id, { ...request, outbox: [] });
      }),
  };
}
