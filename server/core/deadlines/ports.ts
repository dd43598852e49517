import type { Due } from './due';

export interface DueRepository {
  /** Inserts; one that is there already (by id, or by its unique key) stays as it is. */
  insertMany(dues: readonly Due[]): Promise<void>;
  find(dueId: string): Promise<Due | null>;
  /** Waiting ones due at or before `until`, earliest first. */
  listWaiting(communityId: string, until: Date, limit: number): Promise<readonly Due[]>;
  markDone(dueId: string): Promise<void>;
}
