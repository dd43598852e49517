import type { RecordRepository } from '../outbound/moved-record';
import type { Task } from './task';

export interface TaskRepository extends RecordRepository<Task> {
  /** The next number of the day; gaps are allowed. */
  nextSeq(communityId: string, openedOn: string): Promise<number>;
  /** Owned or given by this person; not ended, or ended since `endedSince`; earliest due time first. */
  listOfPerson(communityId: string, personId: string, endedSince: Date): Promise<readonly Task[]>;
  /** Offered by this department; not ended, or ended since `endedSince`; earliest due time first. */
  listOfDepartment(communityId: string, name: string, endedSince: Date): Promise<readonly Task[]>;
  /** Not ended, or ended since `endedSince`, with this number of the day, newest first: what `T01` may mean. */
  listBySeq(communityId: string, seq: number, endedSince: Date): Promise<readonly Task[]>;
  /** All of a community, by number: reports and replay. */
  listAll(communityId: string): Promise<readonly Task[]>;
}
