import type { DeadlinePolicy } from '../../server/core/deadlines/policy';
import type { WorkingCalendar } from '../../server/core/deadlines/working-calendar';
import type { Grid } from '../../server/core/grid/grid';
import type { HouseholdRepository } from '../../server/core/grid/ports';
import type { MessageRepository } from '../../server/core/messages/ports';
import type {
  IdentityRepository,
  PersonRepository,
  StaffCodeRepository,
} from '../../server/core/people/ports';
import type { Relay } from '../../server/core/outbound/change-record';
import type { RequestRepository } from '../../server/core/requests/ports';
import type { NewId } from '../../server/core/shared/new-id';
import type { Understanding } from '../../server/core/understanding/ports';

/** Everything features may need; each names what it takes. */
export interface FeatureDeps {
  readonly understanding: Understanding;
  readonly requests: RequestRepository;
  readonly people: PersonRepository;
  readonly identities: IdentityRepository;
  readonly households: HouseholdRepository;
  readonly staffCodes: StaffCodeRepository;
  readonly messages: Pick<MessageRepository, 'listRecent'>;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly policy: DeadlinePolicy;
  readonly newId: NewId;
  readonly newCode: () => string;
  readonly relay: Relay;
}
