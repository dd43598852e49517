import type { RequestEvent } from '../../../core/requests/request-event';
import type { RequestRepository } from '../../../core/requests/ports';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { ownerGap, type OwnerLook } from '../invariants/always-an-owner';
import type { YearRecord } from '../year-record';
import type { RememberedGrid } from './remember-grid';

export interface WatchedRequests extends RequestRepository {
  /** How many writes there have been. */
  readonly writes: () => number;
  /** The request as it was written last, without a copy. */
  readonly peek: (id: string) => ServiceRequest | null;
  /** Every request that is not closed, as it was written last. */
  readonly open: () => readonly ServiceRequest[];
}

const handOvers: readonly RequestEvent['kind'][] = [
  'transferred',
  'handed-over',
  'reopened',
  'place-corrected',
];

/** The requests; every opening and hand-over is looked at for somebody who answers. */
export function watchRequests(
  requests: RequestRepository,
  grid: RememberedGrid,
  record: YearRecord,
): WatchedRequests {
  let writes = 0;
  const latest = new Map<string, ServiceRequest>();
  const open = new Map<string, ServiceRequest>();
  const written = async (request: ServiceRequest): Promise<void> => {
    writes += 1;
    latest.set(request.id, request);
    if (request.state === 'closed') open.delete(request.id);
    else open.set(request.id, request);
    const last = request.events.at(-1);
    if (!last) return;
    if (request.state === 'closed' && !record.closedAtWrite.has(request.id))
      record.closedAtWrite.set(request.id, writes);
    if (request.version === 1) await look(request, 'opening', last.at);
    else if (handOvers.includes(last.kind)) await look(request, 'hand-over', last.at);
  };
  const look = async (request: ServiceRequest, when: OwnerLook['when'], at: Date): Promise<void> => {
    record.looks[when] += 1;
    const gap = ownerGap(await grid.load(request.communityId), request, when, at);
    if (gap) record.gaps.push(gap);
  };
  return {
    ...requests,
    writes: () => writes,
    peek: (id) => latest.get(id) ?? null,
    open: () => [...open.values()],
    async insert(request) {
      const result = await requests.insert(request);
      if (result.inserted) await written(request);
      return result;
    },
    async replace(request, expectedVersion) {
      const isWritten = await requests.replace(request, expectedVersion);
      if (isWritten) await written(request);
      return isWritten;
    },
  };
}
