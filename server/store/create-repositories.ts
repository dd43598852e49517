import type { Connection } from 'mongoose';
import type { Clock } from '../core/shared/clock';
import type { NewId } from '../core/shared/new-id';
import { createModels } from './models/create-models';
import type { Repositories } from './repositories';
import { createApiTokenRepository } from './repositories/create-api-token-repository';
import { createBoundaryChangeRepository } from './repositories/create-boundary-change-repository';
import { createBudgetRepository } from './repositories/create-budget-repository';
import { createCallRepository } from './repositories/create-call-repository';
import { createChatDirectory } from './repositories/create-chat-directory';
import { createCommunityImport } from './repositories/create-community-import';
import { createDialogueRepository } from './repositories/create-dialogue-repository';
import { createDueRepository } from './repositories/create-due-repository';
import { createDutyRepository } from './repositories/create-duty-repository';
import { createRosterRepository } from './repositories/create-roster-repository';
import {
  createFeedRecordRepository,
  createSourceStateRepository,
} from './repositories/create-feed-repositories';
import { createGridRepository } from './repositories/create-grid-repository';
import { createHouseholdRepository } from './repositories/create-household-repository';
import { createIdentityRepository } from './repositories/create-identity-repository';
import { createLeaveRepository } from './repositories/create-leave-repository';
import { createLeaseRepository } from './repositories/create-lease-repository';
import { createMessageRepository } from './repositories/create-message-repository';
import { createNoticeRepository } from './repositories/create-notice-repository';
import { createOutboundRepository } from './repositories/create-outbound-repository';
import { createPersonRepository } from './repositories/create-person-repository';
import { createRequestRepository } from './repositories/create-request-repository';
import { createStaffCodeRepository } from './repositories/create-staff-code-repository';
import { createTaskRepository } from './repositories/create-task-repository';

export interface CreateRepositoriesDeps {
  readonly connection: Connection;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** Every port of the store, on one mongoose connection. Called once a connection. */
export function createRepositories({ connection, clock, newId }: CreateRepositoriesDeps): Repositories {
  const deps = { models: createModels(connection), clock, newId };
  const { forget, ...grid } = createGridRepository(deps);
  return {
    grid,
    communityImport: createCommunityImport(deps),
    chatDirectory: createChatDirectory(deps),
    households: createHouseholdRepository(deps),
    people: createPersonRepository(deps),
    identities: createIdentityRepository(deps),
    staffCodes: createStaffCodeRepository(deps),
    apiTokens: createApiTokenRepository(deps),
    dialogues: createDialogueRepository(deps),
    messages: createMessageRepository(deps),
    requests: createRequestRepository(deps),
    tasks: createTaskRepository(deps),
    notices: createNoticeRepository(deps),
    sourceStates: createSourceStateRepository(deps),
    feedRecords: createFeedRecordRepository(deps),
    calls: createCallRepository(deps),
    boundaryChanges: createBoundaryChangeRepository(deps),
    dues: createDueRepository(deps),
    leaves: createLeaveRepository(deps, forget),
    duties: createDutyRepository(deps, forget),
    rosters: createRosterRepository(deps, forget),
    outbound: createOutboundRepository(deps),
    budgets: createBudgetRepository(deps),
    leases: createLeaseRepository(deps),
  };
}
