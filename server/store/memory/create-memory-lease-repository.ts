import type { LeaseRepository } from '../../core/shared/leases';
import { answer } from './answer';

interface Lease {
  readonly holder: string;
  readonly until: Date;
  readonly fencing: number;
}

export function createMemoryLeaseRepository(): LeaseRepository {
  const leases = new Map<string, Lease>();
  const keyOf = (communityId: string, name: string) => JSON.stringify([communityId, name]);
  return {
    take: (communityId, name, holder, now, until) =>
      answer(() => {
        const key = keyOf(communityId, name);
        const lease = leases.get(key);
        const isOurs = lease?.holder === holder;
        if (lease && !isOurs && lease.until > now) return null;
        const fencing = isOurs ? lease.fencing : (lease?.fencing ?? 0) + 1;
        leases.set(key, { holder, until: new Date(until), fencing });
        return { fencing };
      }),
    holderOf: (communityId, name) => answer(() => leases.get(keyOf(communityId, name))?.holder ?? null),
    release: (communityId, name, holder) =>
      answer(() => {
        const key = keyOf(communityId, name);
        const lease = leases.get(key);
        if (lease?.holder === holder) leases.set(key, { ...lease, until: new Date(0) });
      }),
  };
}
