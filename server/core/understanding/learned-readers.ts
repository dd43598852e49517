import type { HearDanger } from './is-request/create-hear-danger';
import type { IsRequest } from './is-request/create-is-request';
import type { GuessKind } from './kind/create-guess-kind';

/** What was learned from utterances. */
export interface LearnedReaders {
  readonly guessKind: GuessKind;
  readonly isRequest: IsRequest;
  readonly hearDanger: HearDanger;
}
