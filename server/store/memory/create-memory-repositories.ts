import type { CommunityFiles } from '../../core/grid/community-files';
import type { DialogueState } from '../../core/requests/dialogue-state';
import type { Clock } from '../../core/shared/clock';
import { createMemoryApiTokenRepository } from './create-memory-api-token-repository';
import { createMemoryBoundaryChanges } from './create-memory-boundary-changes';
import { createMemoryBudgetRepository } from './create-memory-budget-repository';
import { createMemoryCallRepository } from './create-memory-call-repository';
import { createMemoryChatDirectory } from './create-memory-chat-directory';
import { createMemoryCommunityImport } from './create-memory-community-import';
import { createMemoryDialogueRepository } from './create-memory-dialogue-repository';
import { createMemoryDueRepository } from './create-memory-due-repository';
import { createMemoryDuties } from './create-memory-duties';
import {
  createMemoryFeedRecordRepository,
  createMemorySourceStateRepository,
} from './create-memory-feed-repositories';
import { createMemoryGridRepository } from './create-memory-grid-repository';
import { createMemoryHouseholdRepository } from './create-memory-household-repository';
import { createMemoryIdentityRepository } from './create-memory-identity-repository';
import { createMemoryLeaves } from './create-memory-leaves';
import { createMemoryLeaseRepository } from './create-memory-lease-repository';
import { createMemoryMessageRepository } from './create-memory-message-repository';
import { createMemoryNoticeRepository } from './create-memory-notice-repository';
import { createMemoryOutboundRepository } from './create-memory-outbound-repository';
import { createMemoryPersonRepository } from './create-memory-person-repository';
import { createMemoryRequestRepository } from './create-memory-request-repository';
import { createMemoryStaffCodeRepository } from './create-memory-staff-code-repository';
import { createMemoryTaskRepository } from './create-memory-task-repository';
import { createMemoryTables, type InitialCommunity } from './memory-tables';
import { writeCommunity } from './write-community';

export interface MemoryRepositoriesInput {
  readonly clock: Clock;
  /** Loaded from the start; without `people`, the grid's staff are all there are. */
  readonly community?: InitialCommunity;
}

/** Every port of the store (`Repositories`), alive as long as the process: tests and replay. */
export function createMemoryRepositories(input: MemoryRepositoriesInput) {
  const { clock, community } = input;
  const tables = createMemoryTables();
  const { boundaryChanges, decidedMoves } = createMemoryBoundaryChanges({ clock });
  const { leaves, leavesNow } = createMemoryLeaves({ clock });
  const { duties, rosters, ...duty } = createMemoryDuties({ clock });
  if (community) writeCommunity({ clock, tables }, wholeOf(community));
  return {
    grid: createMemoryGridRepository(tables, { ...duty, leavesNow, decidedMoves, clock }),
    communityImport: createMemoryCommunityImport({ clock, tables }),
    chatDirectory: createMemoryChatDirectory(tables),
    households: createMemoryHouseholdRepository(tables),
    people: createMemoryPersonRepository(tables),
    identities: createMemoryIdentityRepository(tables),
    staffCodes: createMemoryStaffCodeRepository(),
    apiTokens: createMemoryApiTokenRepository(),
    dialogues: createMemoryDialogueRepository<DialogueState>(),
    messages: createMemoryMessageRepository(),
    requests: createMemoryRequestRepository({ clock }),
    tasks: createMemoryTaskRepository({ clock }),
    notices: createMemoryNoticeRepository({ clock }),
    sourceStates: createMemorySourceStateRepository({ clock }),
    feedRecords: createMemoryFeedRecordRepository({ clock }),
    calls: createMemoryCallRepository({ clock }),
    boundaryChanges,
    dues: createMemoryDueRepository(),
    leaves,
    duties,
    rosters,
    outbound: createMemoryOutboundRepository(),
    budgets: createMemoryBudgetRepository(),
    leases: createMemoryLeaseRepository(),
  };
}

const wholeOf = (community: InitialCommunity): CommunityFiles => ({
  people: community.grid.staff,
  households: [],
  identities: [],
  roomMembers: [],
  chatPeople: [],
  ...community,
});
