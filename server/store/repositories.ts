import type { BoundaryChangeRepository } from '../core/boundaries/ports';
import type { CallRepository } from '../core/calls/ports';
import type { DueRepository } from '../core/deadlines/ports';
import type { ChatDirectory, CommunityImport } from '../core/grid/import-port';
import type { GridRepository, HouseholdRepository } from '../core/grid/ports';
import type { MessageRepository } from '../core/messages/ports';
import type { FeedRecordRepository, SourceStateRepository } from '../core/notices/feeds/ports';
import type { NoticeRepository } from '../core/notices/ports';
import type { BudgetRepository, OutboundRepository } from '../core/outbound/ports';
import type {
  ApiTokenRepository,
  DialogueRepository,
  IdentityRepository,
  PersonRepository,
  StaffCodeRepository,
} from '../core/people/ports';
import type { LeaveRepository } from '../core/leaves/ports';
import type { DutyRepository, RosterRepository } from '../core/roster/ports';
import type { DialogueState } from '../core/requests/dialogue-state';
import type { RequestRepository } from '../core/requests/ports';
import type { TaskRepository } from '../core/tasks/ports';
import type { LeaseRepository } from '../core/shared/leases';

/** Every port of the store, in memory or on mongoose, with the same promises. */
export interface Repositories {
  readonly grid: GridRepository;
  readonly communityImport: CommunityImport;
  readonly chatDirectory: ChatDirectory;
  readonly households: HouseholdRepository;
  readonly people: PersonRepository;
  readonly identities: IdentityRepository;
  readonly staffCodes: StaffCodeRepository;
  readonly apiTokens: ApiTokenRepository;
  readonly dialogues: DialogueRepository<DialogueState>;
  readonly messages: MessageRepository;
  readonly requests: RequestRepository;
  readonly tasks: TaskRepository;
  readonly notices: NoticeRepository;
  readonly sourceStates: SourceStateRepository;
  readonly feedRecords: FeedRecordRepository;
  readonly calls: CallRepository;
  readonly boundaryChanges: BoundaryChangeRepository;
  readonly dues: DueRepository;
  readonly leaves: LeaveRepository;
  readonly duties: DutyRepository;
  readonly rosters: RosterRepository;
  readonly outbound: OutboundRepository;
  readonly budgets: BudgetRepository;
  readonly leases: LeaseRepository;
}
