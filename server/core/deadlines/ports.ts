import type { SetAsideShelf } from '../shared/set-aside';
import type { Due, DueTime, StoredDue } from './due';

export interface DueRepository extends SetAsideShelf {
  /** Inserts; one that is there already (by id, or by its unique key) stays as it is. */
  insertMany(dues: readonly Due[]): Promise<void>;
  find(dueId: string): Promise<StoredDue | null>;
  /** Waiting ones due at or before `until`, earliest first. */
  listWaiting(communityId: string, until: Date, limit: number): Promise<readonly StoredDue[]>;
  /** When waiting ones fall due, after `after` and at or before `until`, earliest first: far less than the whole of each. */
  listTimes(communityId: string, after: Date, until: Date, limit: number): Promise<readonly DueTime[]>;
  /** How many wait that fall due after `after` and at or before `until`; null: no bound on that side. */
  countWaiting(communityId: string, after: Date | null, until: Date | null): Promise<number>;
  markDone(dueId: string): Promise<void>;
  /** Tries + 1; returns the tries so far, 0 for one that is not there. */
  recordFailure(dueId: string): Promise<number>;
  /** Waiting no more. One that does not wait stays as it is. */
  setAside(dueId: string, reason: string, at: Date): Promise<void>;
}
