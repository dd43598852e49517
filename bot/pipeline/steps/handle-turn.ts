import type { Grid } from '../../../server/core/grid/grid';
import type { GridRepository } from '../../../server/core/grid/ports';
import type { MessageRepository } from '../../../server/core/messages/ports';
import type { StoredMessage } from '../../../server/core/messages/stored-message';
import { type DialogueTurn, openTurn } from '../../../server/core/people/dialogue';
import type { DialogueRepository } from '../../../server/core/people/ports';
import { registerContact, type RegisterContactDeps } from '../../../server/core/people/register-contact';
import type { Relay } from '../../../server/core/outbound/change-record';
import type { DialogueState } from '../../../server/core/requests/dialogue-state';
import type { Clock } from '../../../server/core/shared/clock';
import { createTurn, type TurnResult } from '../create-turn';
import { dialogueKey } from '../dialogue-key';
import type { Heard } from '../heard';
import type { Intake, IntakeStep } from '../intake';
import type { RoomWords } from '../message';
import { runSteps } from '../run-steps';
import type { Step } from '../turn';

export interface HandleTurnDeps extends RegisterContactDeps {
  readonly clock: Clock;
  /** This process and start: whose the leases are. */
  readonly holder: string;
  readonly grid: GridRepository;
  readonly messages: Pick<MessageRepository, 'markHandled'>;
  readonly dialogues: DialogueRepository<DialogueState>;
  readonly relay: Relay;
  readonly privateFeatures: readonly Step[];
  readonly roomFeatures: readonly Step[];
  /** Whether something said in a room is for the bot at all; the rest is let be, and its writer not looked up. */
  readonly hears: (message: RoomWords, grid: Grid) => Heard;
}

/**
 * The session and the features. What they decide is written in this order, each write safe to repeat: the deeds' facts, the
 * question, then the answers together with the mark that the message is handled.
 */
export const handleTurn =
  (deps: HandleTurnDeps): IntakeStep =>
  async (intake) => {
    if (!intake.stored) throw new TypeError('a message is stored before it is handled');
    const message = withWords(intake.stored, intake);
    const grid = await deps.grid.load(message.communityId);
    if (await isLetBe(deps, intake, message, grid)) {
      await deps.messages.markHandled(message.id, deps.clock.now(), [], deps.holder);
      return;
    }
    const known = await registerContact(deps, {
      communityId: message.communityId,
      contact: message,
      messageId: message.id,
      at: message.at,
    });
    const key = dialogueKey(message);
    const record = await deps.dialogues.find(message.communityId, key);
    const open = openTurn(record, message.id, message.at);
    const { turn, result } = createTurn({ message, grid, known, question: open?.state ?? null });

    await runSteps(message.roomId === null ? deps.privateFeatures : deps.roomFeatures, turn);

    const { question, outbox } = result();
    if (question !== 'kept') {
      await deps.dialogues.save({
        communityId: message.communityId,
        key,
        current: question,
        previous: withoutOverheard(open, question),
        causedBy: message.id,
      });
    }
    if (!(await deps.messages.markHandled(message.id, deps.clock.now(), outbox, deps.holder))) {
      // We were stopped meanwhile, and another bot took it up: the answers are its own.
      intake.outcome = 'leased';
      return;
    }
    await deps.relay(message.communityId, outbox);
  };

/** What was overheard is not stored; the words come with the delivery. */
function withWords(stored: StoredMessage, { inbound, heard }: Intake): StoredMessage {
  return heard === 'overheard' ? { ...stored, text: inbound.text } : stored;
}

/** The neighbours' own words, and what was overheard of somebody who is on no list and has never written to us. */
async function isLetBe(
  deps: HandleTurnDeps,
  { heard }: Intake,
  message: StoredMessage,
  grid: Grid,
): Promise<boolean> {
  if (message.roomId === null) return false;
  const known = heard ?? deps.hears(message, grid);
  if (known !== 'overheard') return known === 'private';
  return (await deps.identities.findLive(message.communityId, message)) === null;
}

type Asked = DialogueTurn<DialogueState> | null;

/** An offer that is over is kept only as that: what it was about is not. */
function withoutOverheard(open: Asked, question: TurnResult['question']): Asked {
  if (question !== null || open?.state.kind !== 'offer-from-room' || !open.state.isOverheard) return open;
  return { ...open, state: { ...open.state, drafts: [] } };
}
