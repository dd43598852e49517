/** Who may do a piece of work now: one holder a name. */
export interface LeaseRepository {
  /**
   * Takes it until `until` when it is free, over at `now`, or ours already; null when somebody else holds it.
   * The fencing number grows by one whenever the holder changes and stays when the same holder goes on.
   */
  take(
    communityId: string,
    name: string,
    holder: string,
    now: Date,
    until: Date,
  ): Promise<{ readonly fencing: number } | null>;
  /** Who took it last, whether it is over or not; null: nobody ever. */
  holderOf(communityId: string, name: string): Promise<string | null>;
  /** Gives it back at once; no effect when somebody else holds it. */
  release(communityId: string, name: string, holder: string): Promise<void>;
}
