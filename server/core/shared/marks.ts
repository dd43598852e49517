/** Marks of work that is done once, such as the morning cards of a day. */
export interface MarkRepository {
  /** True the first time, false ever after. */
  put(communityId: string, name: string): Promise<boolean>;
}
