import type { LeaseRepository } from '../../server/core/shared/leases';

export interface TakeFromGoneDeps {
  readonly leases: LeaseRepository;
  /** Whether the process of this name has certainly ended. */
  readonly isGone: (holder: string) => boolean;
}

export interface TakenFromGone {
  readonly leases: LeaseRepository;
  /** Who had the lease that was taken last before us; null: nobody. */
  predecessor(): string | null;
}

/** Leases whose holder is known to be dead are not waited for: its supervisor starts the next one within a second or two. */
export function takeFromGone({ leases, isGone }: TakeFromGoneDeps): TakenFromGone {
  let predecessor: string | null = null;
  return {
    leases: {
      ...leases,
      async take(communityId, name, holder, now, until) {
        const before = await leases.holderOf(communityId, name);
        if (before !== null && before !== holder) {
          predecessor = before;
          // It never comes back, so nobody else can give this up in between but another that saw the same.
          if (isGone(before)) await leases.release(communityId, name, before);
        }
        return leases.take(communityId, name, holder, now, until);
      },
    },
    predecessor: () => predecessor,
  };
}
