import type { RequestClass } from '../deadlines/request-class';
import type { RequestState, ServiceRequest } from './service-request';

/** How many requests have the same class and the same state. */
export interface RequestGroup {
  readonly requestClass: RequestClass;
  readonly state: RequestState;
  readonly count: number;
}

export interface AreaCount {
  /** Null: nobody knows where it lies. */
  readonly areaId: string | null;
  readonly count: number;
}

export function groupRequests(
  requests: readonly Pick<ServiceRequest, 'requestClass' | 'state'>[],
): readonly RequestGroup[] {
  const groups = new Map<string, RequestGroup>();
  for (const { requestClass, state } of requests) {
    const key = `${requestClass}/${state}`;
    groups.set(key, { requestClass, state, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
}

export function countAreas(areaIds: readonly (string | null)[]): readonly AreaCount[] {
  const counts = new Map<string | null, number>();
  for (const areaId of areaIds) counts.set(areaId, (counts.get(areaId) ?? 0) + 1);
  return [...counts].map(([areaId, count]) => ({ areaId, count }));
}
