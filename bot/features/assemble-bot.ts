import type { DueRepository } from '../../server/core/deadlines/ports';
import type { CallRepository } from '../../server/core/calls/ports';
import type { WorkingCalendar } from '../../server/core/deadlines/working-calendar';
import type { Grid } from '../../server/core/grid/grid';
import type { ChatDirectory } from '../../server/core/grid/import-port';
import type { GridRepository, HouseholdRepository } from '../../server/core/grid/ports';
import type { LeaveRepository } from '../../server/core/leaves/ports';
import type { MessageRepository } from '../../server/core/messages/ports';
import type { FeedRecordRepository, SourceStateRepository } from '../../server/core/notices/feeds/ports';
import type { NoticeRepository } from '../../server/core/notices/ports';
import { defaultQuietHours, type QuietHours } from '../../server/core/outbound/quiet-hours';
import type { OutboundMessage } from '../../server/core/outbound/outbound-message';
import type { OutboundRepository } from '../../server/core/outbound/ports';
import { relayOutbox } from '../../server/core/outbound/relay-outbox';
import type {
  DialogueRepository,
  IdentityRepository,
  PersonRepository,
  StaffCodeRepository,
} from '../../server/core/people/ports';
import type { Relay } from '../../server/core/outbound/change-record';
import type { DialogueState } from '../../server/core/requests/dialogue-state';
import type { RequestRepository } from '../../server/core/requests/ports';
import type { DutyRepository } from '../../server/core/roster/ports';
import type { TaskRepository } from '../../server/core/tasks/ports';
import type { Clock } from '../../server/core/shared/clock';
import type { JobQueue } from '../../server/core/shared/job-queue';
import type { ProcessReportRepository } from '../../server/core/shared/process-reports';
import { reasonOf } from '../../server/core/shared/reason-of';
import type { NewId } from '../../server/core/shared/new-id';
import type { Understanding } from '../../server/core/understanding/ports';
import type { Pipeline, PipelineDeps } from '../pipeline/build-pipeline';
import { buildPipeline } from '../pipeline/build-pipeline';
import { privateFeatures, roomFeatures } from './features';
import { roomEar } from './room/room-ear';
import { tellSetAside } from './tell-set-aside';

export interface AssembleBotDeps extends Pick<PipelineDeps, 'holder' | 'leftBehind'> {
  readonly communityId: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newCode: () => string;
  readonly understanding: Understanding;
  readonly calendar: (grid: Grid) => WorkingCalendar;
  readonly queue: Pick<JobQueue, 'enqueue'>;
  /** Left out: the usual ones. Null: none. */
  readonly quietHours?: QuietHours | null;
  readonly repositories: BotRepositories;
  readonly isStoreTrouble: PipelineDeps['isStoreTrouble'];
  readonly onTurn: PipelineDeps['onTurn'];
  readonly onFailure: PipelineDeps['onFailure'];
  /** The sender of this process, as `relayOutbox` tells it of rows. */
  readonly handOver: (rows: readonly OutboundMessage[]) => boolean;
}

export interface BotRepositories {
  readonly grid: GridRepository;
  readonly people: PersonRepository;
  readonly identities: IdentityRepository;
  readonly households: HouseholdRepository;
  readonly staffCodes: StaffCodeRepository;
  readonly dialogues: DialogueRepository<DialogueState>;
  readonly messages: MessageRepository;
  readonly requests: RequestRepository;
  readonly tasks: TaskRepository;
  readonly notices: NoticeRepository;
  readonly sourceStates: SourceStateRepository;
  readonly feedRecords: FeedRecordRepository;
  readonly calls: CallRepository;
  readonly chatDirectory: ChatDirectory;
  readonly leaves: LeaveRepository;
  readonly duties: DutyRepository;
  readonly dues: DueRepository;
  readonly outbound: OutboundRepository;
  /** Absent where the account cannot fail, as in a replay. */
  readonly processReports?: Pick<ProcessReportRepository, 'list'>;
}

/** The bot without a channel: the pipeline with every feature, the same in service and in a replay. */
export function assembleBot(deps: AssembleBotDeps): Pipeline {
  const { repositories, understanding } = deps;
  const quietHours = deps.quietHours === undefined ? defaultQuietHours : deps.quietHours;
  const relay: Relay = (communityId, entries) =>
    relayOutbox({ ...repositories, ...deps, quietHours }, communityId, entries);
  const featureDeps = { ...deps, ...repositories, relay };
  return buildPipeline({
    ...deps,
    ...repositories,
    tellSetAside: tellSetAside({
      ...repositories,
      relay,
      isStoreTrouble: deps.isStoreTrouble,
      onError: (error) => deps.onFailure('', reasonOf(error), 0),
    }),
    relay,
    privateFeatures: privateFeatures(featureDeps),
    roomFeatures: roomFeatures(featureDeps),
    hears: roomEar(understanding),
  });
}
