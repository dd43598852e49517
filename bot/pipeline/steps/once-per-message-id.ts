import type { MessageRepository } from '../../../server/core/messages/ports';
import type { StoredMessage } from '../../../server/core/messages/stored-message';
import type { Clock } from '../../../server/core/shared/clock';
import type { NewId } from '../../../server/core/shared/new-id';
import type { GridRepository } from '../../../server/core/grid/ports';
import type { Grid } from '../../../server/core/grid/grid';
import type { Heard } from '../heard';
import type { Intake, IntakeStep } from '../intake';
import type { RoomWords } from '../message';

export interface OncePerMessageIdDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly newId: NewId;
  /** This process and start: whose the leases are. */
  readonly holder: string;
  readonly messages: Pick<MessageRepository, 'put' | 'claim' | 'markHandled'>;
  readonly grid: Pick<GridRepository, 'load'>;
  readonly hears: (message: RoomWords, grid: Grid) => Heard;
}

const leaseMs = 30_000;
// Half a character, as broken clients send it, has no place in a stored text.
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Stores the message under its unique key: that is the dedupe. A second delivery of a handled message stops here; of an
 * unhandled one it goes on, unless another worker holds its lease. Of what a room does not say to us the words are not stored:
 * they live as long as this handling.
 */
export const oncePerMessageId =
  (deps: OncePerMessageIdDeps): IntakeStep =>
  async (intake, next) => {
    const now = deps.clock.now();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    intake.heard = intake.stored ? null : await heardIn(deps, intake);
    const put = intake.stored
      ? { inserted: false, message: intake.stored }
      : await deps.messages.put(toStored(deps, intake, now, leaseUntil));
    intake.stored = put.message;
    if (put.message.history) {
      intake.outcome = 'history';
      return;
    }
    if (put.inserted) return next();
    if (put.message.handledAt || put.message.setAside) {
      intake.outcome = 'repeated';
      return;
    }
    const claimed = await deps.messages.claim(put.message.id, now, leaseUntil, deps.holder);
    if (!claimed) {
      intake.outcome = 'leased';
      return;
    }
    intake.stored = claimed;
    return next();
  };

async function heardIn(deps: OncePerMessageIdDeps, { inbound }: Intake): Promise<Heard | null> {
  if (inbound.roomId === null || inbound.mentionsBot) return 'ours';
  const grid = await deps.grid.load(deps.communityId);
  try {
    return deps.hears(inbound, grid);
  } catch {
    // Words that cannot be read are stored and fail where that is counted.
    return null;
  }
}

function toStored(deps: OncePerMessageIdDeps, intake: Intake, now: Date, leaseUntil: Date): StoredMessage {
  const { inbound } = intake;
  return {
    id: deps.newId(),
    communityId: deps.communityId,
    channel: inbound.channel,
    account: inbound.account,
    providerMessageId: inbound.providerMessageId,
    contactId: inbound.contactId,
    roomId: inbound.roomId,
    kind: inbound.kind,
    text:
      intake.heard === null || intake.heard === 'ours' ? inbound.text.replace(loneSurrogates, '\uFFFD') : '',
    voiceSeconds: inbound.voiceSeconds,
    attachmentId: inbound.attachmentId,
    mentionsBot: inbound.mentionsBot,
    at: inbound.at,
    receivedAt: now,
    late: intake.late,
    history: intake.history,
    handledAt: null,
    leaseUntil: intake.history ? null : leaseUntil,
    leaseHolder: intake.history ? null : deps.holder,
    tries: 0,
    setAside: null,
    outbox: [],
  };
}
