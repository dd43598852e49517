import type { StoredMessage } from '../../server/core/messages/stored-message';
import type { Heard } from './heard';
import type { InboundMessage } from './message';
import type { StepOf } from './run-steps';

/** A message on its way from the channel to the features; the steps fill it in. */
export interface Intake {
  readonly inbound: InboundMessage;
  /** When the channel brought it; earlier than now when it waited in the spool. */
  readonly heardAt: Date;
  late: boolean;
  history: boolean;
  /** Of something said in a room: whether it is for the bot; null: not asked yet, or not to be told. */
  heard: Heard | null;
  /** The message as stored, once it is. */
  stored: StoredMessage | null;
  /** How it ended, for the log: ids and words of ours only. */
  outcome: 'handled' | 'repeated' | 'own' | 'history' | 'leased' | 'failed' | 'set-aside';
}

export type IntakeStep = StepOf<Intake>;
