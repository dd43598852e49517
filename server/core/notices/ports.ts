import type { RecordRepository } from '../outbound/moved-record';
import type { Notice } from './notice';

export interface NoticeRepository extends RecordRepository<Notice> {
  /** The next number of the day; gaps are allowed. */
  nextSeq(communityId: string, openedOn: string): Promise<number>;
  /** Not ended, earliest end first. */
  listOpen(communityId: string): Promise<readonly Notice[]>;
  /** Not ended, or ended since `endedSince`, with this number of the day, newest first: what `N01` may mean. */
  listBySeq(communityId: string, seq: number, endedSince: Date): Promise<readonly Notice[]>;
  /** Those that go or went out from `from` to before `to`, by that moment; withdrawn ones too. */
  listGoingOut(communityId: string, from: Date, to: Date): Promise<readonly Notice[]>;
  /** Those that somebody withdrew after that moment, the latest first. */
  listWithdrawn(communityId: string, after: Date): Promise<readonly Notice[]>;
  /** All of a community, by number. */
  listAll(communityId: string): Promise<readonly Notice[]>;
}
