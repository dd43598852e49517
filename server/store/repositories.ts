import type { DueRepository } from '../core/deadlines/ports';
import type { ChatDirectory, CommunityImport } from '../core/grid/import-port';
import type { GridRepository, HouseholdRepository } from '../core/grid/ports';
import type { MessageRepository } from '../core/messages/ports';
import type { BudgetRepository, OutboundRepository } from '../core/outbound/ports';
import type {
  DialogueRepository,
  IdentityRepository,
  PersonRepository,
  StaffCodeRepository,
} from '../core/people/ports';
import type { DialogueState } from '../core/requests/dialogue-state';
import type { RequestRepository } from '../core/requests/ports';
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
  readonly dialogues: DialogueRepository<DialogueState>;
  readonly messages: MessageRepository;
  readonly requests: RequestRepository;
  readonly dues: DueRepository;
  readonly outbound: OutboundRepository;
  readonly budgets: BudgetRepository;
  readonly leases: LeaseRepository;
}
