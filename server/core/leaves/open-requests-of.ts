import type { RequestRepository } from '../requests/ports';
import type { ServiceRequest } from '../requests/service-request';

export interface OpenRequestsDeps {
  readonly requests: Pick<RequestRepository, 'listOpenOfStaff' | 'find' | 'replace'>;
}

/**
 * What these people answer for and another may take over, by deadline. A complaint about staff stays where it is: it is kept
 * from everybody else.
 */
export async function openRequestsOf(
  { requests }: Pick<OpenRequestsDeps, 'requests'>,
  communityId: string,
  personIds: readonly string[],
): Promise<readonly ServiceRequest[]> {
  const found = new Map<string, ServiceRequest>();
  for (const personId of new Set(personIds))
    for (const request of await requests.listOpenOfStaff(communityId, personId))
      if (request.ownerId === personId && request.visibility === 'staff') found.set(request.id, request);
  return [...found.values()].sort(
    (a, b) => a.clocks.solveDueAt.getTime() - b.clocks.solveDueAt.getTime() || (a.id < b.id ? -1 : 1),
  );
}
