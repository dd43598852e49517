import type { CallRepository } from '../../server/core/calls/ports';
import type { WorkingCalendar } from '../../server/core/deadlines/working-calendar';
import type { Grid } from '../../server/core/grid/grid';
import type { ChatDirectory } from '../../server/core/grid/import-port';
import type { GridRepository, HouseholdRepository } from '../../server/core/grid/ports';
import type { LeaveRepository } from '../../server/core/leaves/ports';
import type { MessageRepository } from '../../server/core/messages/ports';
import type { FeedRecordRepository, SourceStateRepository } from '../../server/core/notices/feeds/ports';
import type { NoticeRepository } from '../../server/core/notices/ports';
import type {
  IdentityRepository,
  PersonRepository,
  StaffCodeRepository,
} from '../../server/core/people/ports';
import type { Relay } from '../../server/core/outbound/change-record';
import type { OutboundRepository } from '../../server/core/outbound/ports';
import type { QuietHours } from '../../server/core/outbound/quiet-hours';
import type { RequestRepository } from '../../server/core/requests/ports';
import type { DutyRepository } from '../../server/core/roster/ports';
import type { TaskRepository } from '../../server/core/tasks/ports';
import type { Clock } from '../../server/core/shared/clock';
import type { ProcessReportRepository } from '../../server/core/shared/process-reports';
import type { NewId } from '../../server/core/shared/new-id';
import type { Understanding } from '../../server/core/understanding/ports';

/** Everything features may need; each names what it takes. */
export interface FeatureDeps {
  readonly understanding: Understanding;
  readonly grid: GridRepository;
  readonly clock: Clock;
  readonly requests: RequestRepository;
  readonly tasks: TaskRepository;
  readonly notices: NoticeRepository;
  readonly sourceStates: SourceStateRepository;
  readonly feedRecords: FeedRecordRepository;
  readonly calls: CallRepository;
  readonly chatDirectory: ChatDirectory;
  readonly leaves: LeaveRepository;
  readonly duties: DutyRepository;
  readonly people: PersonRepository;
  readonly identities: IdentityRepository;
  readonly households: HouseholdRepository;
  readonly staffCodes: StaffCodeRepository;
  readonly messages: Pick<MessageRepository, 'listRecent'>;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly newId: NewId;
  readonly newCode: () => string;
  readonly relay: Relay;
  readonly outbound: Pick<OutboundRepository, 'listOfCause' | 'listOpen'>;
  /** Absent where the account cannot fail, as in a replay. */
  readonly processReports?: Pick<ProcessReportRepository, 'list'>;
  /** Left out: the usual ones. Null: none. */
  readonly quietHours?: QuietHours | null;
}
