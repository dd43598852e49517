import type { Due } from '../../server/core/deadlines/due';
import type { Grid } from '../../server/core/grid/grid';
import type { StoredMessage } from '../../server/core/messages/stored-message';
import type { OutboxEntry, OutboxMessage, Target } from '../../server/core/outbound/outbox-entry';
import { targetKey } from '../../server/core/outbound/draft-message';
import type { Saying } from '../../server/core/outbound/saying';
import type { DialogueTurn } from '../../server/core/people/dialogue';
import { dialogueMinutes } from '../../server/core/people/dialogue';
import type { KnownContact } from '../../server/core/people/register-contact';
import type { DialogueState } from '../../server/core/requests/dialogue-state';
import type { Turn } from './turn';
import { wordsOf } from './words-of';

export interface CreateTurnInput {
  readonly message: StoredMessage;
  readonly grid: Grid;
  readonly known: KnownContact;
  readonly question: DialogueState | null;
}

export interface TurnResult {
  /** The question open from now on; `kept`: the one before stays as it was. */
  readonly question: DialogueTurn<DialogueState> | null | 'kept';
  readonly outbox: readonly OutboxEntry[];
}

/** A turn, and what it led to. Ids of answers are made from the message, so that handling it again says nothing twice. */
export function createTurn(input: CreateTurnInput): {
  readonly turn: Turn;
  readonly result: () => TurnResult;
} {
  const { message, known } = input;
  const outbox: OutboxEntry[] = [];
  let question: TurnResult['question'] = 'kept';
  const say = (target: Target, saying: Saying) => outbox.push(answer(message, outbox.length, target, saying));
  const turn: Turn = {
    message,
    text: wordsOf(message.text),
    person: known.person,
    grid: input.grid,
    question: input.question,
    at: message.at,
    cause: { causeId: message.id, byId: known.person.id, channel: message.channel, at: message.at },
    reply: (saying) =>
      say(
        { kind: 'contact', channel: message.channel, account: message.account, contactId: message.contactId },
        saying,
      ),
    replyInRoom: (saying) => {
      if (message.roomId !== null) say({ kind: 'room', roomId: message.roomId }, saying);
    },
    ask: (state, minutes = dialogueMinutes) => {
      question = { state, askedAt: message.at, expiresAt: new Date(message.at.getTime() + minutes * 60_000) };
    },
    closeQuestion: () => {
      question = null;
    },
    schedule: (due: Due) => outbox.push({ type: 'due', id: due.id, due }),
  };
  return { turn, result: () => ({ question, outbox }) };
}

function answer(message: StoredMessage, index: number, target: Target, saying: Saying): OutboxMessage {
  return {
    type: 'message',
    id: `${message.id}/${index}/${targetKey(target)}`,
    target,
    content: { kind: 'saying', saying },
    sendClass: target.kind === 'room' ? 'must-not-repeat' : 'must-arrive',
    priority: 1,
    ignoresQuietHours: true,
    expiresAt: null,
    requestId: null,
    bundle: null,
  };
}
