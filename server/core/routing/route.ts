/** Why one person was chosen or passed over, in the order it was decided. */
export interface RouteReason {
  /** `area`, `subject`, `post-a`, `on-leave`, `post-b`, `duty`, `clerk`, `secretary`, `complaint`, `danger`, `no-rule`, `no-place`, `first-receiver`, `transfer`, `street`, `nobody-reachable`, `asked-for-person` */
  readonly code: string;
  readonly personId: string | null;
  /** The post, area or leave the reason rests on. */
  readonly ref: string | null;
}

/** Who answers for a matter at a moment, with the chain of reasons. */
export interface Route {
  readonly ownerId: string;
  /** Everybody asked to accept, the owner first. In danger: A, B and duty together. */
  readonly askedIds: readonly string[];
  readonly backupId: string | null;
  /** The one on leave for whom the owner stands in. */
  readonly actingForId: string | null;
  readonly coHandlerIds: readonly string[];
  readonly areaId: string | null;
  readonly visibility: Visibility;
  /** `to-post`: a rule named the owner. `to-clerk`: none did, the clerk on duty has it. */
  readonly by: 'post' | 'clerk';
  readonly reasons: readonly RouteReason[];
  readonly decidedAt: Date;
}

/** Who may see a request: everybody who works on it, the secretary alone, or the street alone. */
export type Visibility = 'staff' | 'secretary' | 'street';
