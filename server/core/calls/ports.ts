import type { RecordRepository } from '../outbound/moved-record';
import type { Call } from './call';

export interface CallRepository extends RecordRepository<Call> {
  /** All of a notice or an outbound row, by person. */
  listOfSubject(communityId: string, subjectId: string): Promise<readonly Call[]>;
  /** Of one person those not settled, and those settled since `settledSince`; newest first. */
  listOfPerson(communityId: string, personId: string, settledSince: Date): Promise<readonly Call[]>;
  /** The list of the duty officer: `to-phone` and `not-reached`, longest waiting first. */
  listToPhone(communityId: string): Promise<readonly Call[]>;
}
