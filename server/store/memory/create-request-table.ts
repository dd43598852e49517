import type { ServiceRequest } from '../../core/requests/service-request';

/** The requests in memory with what the questions about them need, so that none looks through all of them. */
export interface RequestTable {
  get(id: string): ServiceRequest | null;
  /** Stores it in place of an earlier version. */
  put(request: ServiceRequest): void;
  all(communityId: string): readonly ServiceRequest[];
  open(communityId: string): readonly ServiceRequest[];
  withSeq(communityId: string, seq: number): readonly ServiceRequest[];
  solvedOfTopic(communityId: string, topicId: string): readonly ServiceRequest[];
  findBySourceKey(communityId: string, sourceKey: string): ServiceRequest | null;
  findByNumber(communityId: string, openedOn: string, seq: number): ServiceRequest | null;
}

export function createRequestTable(): RequestTable {
  const requests = new Map<string, ServiceRequest>();
  // Of what never changes: one id a key; of what does: the ids a key.
  const unique = new Map<string, string>();
  const groups = new Map<string, Set<string>>();
  const find = (...key: readonly unknown[]) => requests.get(unique.get(JSON.stringify(key)) ?? '') ?? null;
  const list = (...key: readonly unknown[]) =>
    [...(groups.get(JSON.stringify(key)) ?? [])].flatMap((id) => requests.get(id) ?? []);
  const join = (id: string, ...key: readonly unknown[]): void => {
    const name = JSON.stringify(key);
    const ids = groups.get(name) ?? new Set();
    groups.set(name, ids.add(id));
  };
  const leave = (id: string, ...key: readonly unknown[]) => groups.get(JSON.stringify(key))?.delete(id);

  return {
    get: (id) => requests.get(id) ?? null,
    put(request) {
      const { id, communityId, number, topicId } = request;
      const before = requests.get(id);
      if (!before) {
        unique.set(JSON.stringify(['source', communityId, request.sourceKey]), id);
        unique.set(JSON.stringify(['number', communityId, number.openedOn, number.seq]), id);
        join(id, 'all', communityId);
        join(id, 'seq', communityId, number.seq);
      }
      requests.set(id, request);
      const isOpen = request.state !== 'closed';
      if (isOpen && before?.state !== request.state) join(id, 'open', communityId);
      if (!isOpen) leave(id, 'open', communityId);
      if (request.outcome === before?.outcome) return;
      if (request.outcome === 'solved') join(id, 'solved', communityId, topicId);
      else leave(id, 'solved', communityId, topicId);
    },
    all: (communityId) => list('all', communityId),
    open: (communityId) => list('open', communityId),
    withSeq: (communityId, seq) => list('seq', communityId, seq),
    solvedOfTopic: (communityId, topicId) => list('solved', communityId, topicId),
    findBySourceKey: (communityId, sourceKey) => find('source', communityId, sourceKey),
    findByNumber: (communityId, openedOn, seq) => find('number', communityId, openedOn, seq),
  };
}
