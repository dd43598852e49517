import type { Grid } from '../grid/grid';
import type { Cause, ChangedRecord } from '../outbound/change-record';
import { noticeTo } from '../outbound/draft-message';
import { changeDuty, type ChangeDutyDeps, type DutyMove } from './change-duty';
import type { DutyRecord, DutySwap } from './duty-record';
import { swapGone } from './errors';
import { nameOf } from './names';
import { periodOf, sayOfRoster } from './sayings';
import { checkSwapTo } from './swap-checks';

export interface AnswerSwapInput {
  readonly grid: Grid;
  readonly dutyId: string;
  readonly agrees: boolean;
  /** Why not. */
  readonly note: string | null;
  readonly cause: Cause;
}

/**
 * 同意换班, 不同意换班: with the first, the duty is theirs. Once people are asked to confirm it, agreeing is confirming.
 * Throws `roster.no-swap` for who was not asked, and what stands against their serving.
 */
export const answerSwap = (
  deps: ChangeDutyDeps,
  input: AnswerSwapInput,
): Promise<ChangedRecord<DutyRecord>> =>
  changeDuty(deps, input.dutyId, input.cause, (duty) => {
    if (duty.swap?.toId !== input.cause.byId) throw swapGone();
    return input.agrees ? agree(input, duty, duty.swap) : refuse(input, duty, duty.swap);
  });

function agree(input: AnswerSwapInput, duty: DutyRecord, swap: DutySwap): DutyMove {
  const { grid, cause } = input;
  checkSwapTo(grid, duty, swap.toId, cause.at);
  const isAsked = duty.askedIds.length > 0 || duty.confirmedAt !== null;
  const told = [swap.byId, duty.personId, ...(isAsked && duty.toldSecretaryId ? [duty.toldSecretaryId] : [])];
  return {
    patch: { personId: swap.toId, swap: null, confirmedAt: isAsked ? cause.at : null },
    events: [
      { kind: 'swap-agreed', personId: swap.toId },
      ...(isAsked ? [{ kind: 'confirmed' as const, personId: swap.toId }] : []),
    ],
    messages: [...new Set(told)].map((personId) => noticeTo(personId, answered(input, duty))),
  };
}

const refuse = (input: AnswerSwapInput, duty: DutyRecord, swap: DutySwap): DutyMove => ({
  patch: { swap: null },
  events: [{ kind: 'swap-refused', personId: swap.toId }],
  messages: [noticeTo(swap.byId, answered(input, duty))],
});

const answered = ({ grid, agrees, note, cause }: AnswerSwapInput, duty: DutyRecord) =>
  sayOfRoster('swap-answered', {
    ...{ ...periodOf(duty), name: nameOf(grid, cause.byId), agreed: agrees, note },
  });
