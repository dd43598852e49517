import { previewLeave } from '../../../server/core/leaves/agree-leave';
import type { Grid } from '../../../server/core/grid/grid';
import { comeBack } from '../../../server/core/leaves/come-back';
import type { LeaveDeps } from '../../../server/core/leaves/open-leave';
import { reportAbsence } from '../../../server/core/leaves/report-absence';
import { staffName } from '../../../server/core/requests/names';
import { DomainError } from '../../../server/core/shared/errors';
import { addDays, atShanghai, shanghaiDate } from '../../../server/core/shared/shanghai-time';
import { matchLeaveCommand, type LeaveCommand } from '../../matchers/leave-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 我明天请假, 我也不在, 我回来了. */
export const leave =
  (deps: LeaveDeps): Step =>
  async (turn, next) => {
    const command = matchLeaveCommand(turn.text, turn.at);
    if (!command) return next();
    if (command.kind === 'back') return back(deps, turn);
    return command.kind === 'sudden' ? absent(deps, turn, command) : plan(deps, turn, command);
  };

async function plan(
  deps: LeaveDeps,
  turn: Turn,
  { span, substitute }: Extract<LeaveCommand, { kind: 'planned' }>,
): Promise<void> {
  if (span.kind === 'none') return turn.reply(sayOfBot('leave-when', {}));
  if (span.kind === 'impossible') return turn.reply(sayOfBot('leave-date-impossible', { words: span.words }));
  await askToConfirm(deps, turn, span, substitute);
}

/** Asks for the 确认; without anybody who stands in, for a name. Nothing is written. */
export async function askToConfirm(
  deps: LeaveDeps,
  turn: Turn,
  { from, to, words }: { readonly from: Date; readonly to: Date; readonly words: string },
  substitute: string | null,
): Promise<void> {
  const named = substitute === null ? null : turn.grid.staff.find(({ name }) => name === substitute);
  if (named === undefined) {
    turn.ask({ kind: 'name-stand-in', from, to, words });
    return turn.reply(sayOfBot('staff-not-found', { words: substitute ?? '' }));
  }
  const substituteId = named?.id ?? null;
  const { grid, person, cause } = turn;
  const wish = { grid, person, from, to, substituteId, cause };
  const { standInId, open } = await previewLeave(deps, wish).catch((error: unknown) => {
    if (lacksStandIn(error)) turn.ask({ kind: 'name-stand-in', from, to, words });
    throw error;
  });
  turn.ask({ kind: 'confirm-leave', from, to, substituteId, words });
  turn.reply(
    sayOfBot('leave-confirm', {
      ...{ words, from: from.toISOString(), to: to.toISOString(), count: open.length },
      standIn: standInId === null ? null : staffName(grid, standInId),
      role: isBackup(grid, person.id, standInId) ? 'backup' : 'named',
    }),
  );
}

const isBackup = (grid: Grid, personId: string, standInId: string | null): boolean =>
  grid.posts.some(({ aId, bId }) => aId === personId && bId === standInId);

const lacksStandIn = (error: unknown): boolean =>
  error instanceof DomainError &&
  ['leaves.nobody-stands-in', 'leaves.stand-in-away', 'leaves.stand-in-self'].includes(error.code);

/** Without a word on how long: for the rest of the day. */
async function absent(
  deps: LeaveDeps,
  turn: Turn,
  { span }: Extract<LeaveCommand, { kind: 'sudden' }>,
): Promise<void> {
  const { grid, person, cause, at } = turn;
  const midnight = atShanghai(addDays(shanghaiDate(at), 1), '00:00');
  const to = span.kind === 'span' && span.to > at ? span.to : midnight;
  const { leave: noted, count } = await reportAbsence(deps, { grid, person, from: at, to, cause });
  if (!noted) return turn.reply(sayOfBot('leave-absence-known', {}));
  turn.reply(
    sayOfBot('leave-absence-noted', {
      ...{ from: noted.from.toISOString(), to: noted.to.toISOString(), count },
      standIn: noted.standInId === null ? null : staffName(grid, noted.standInId),
    }),
  );
}

async function back(deps: LeaveDeps, turn: Turn): Promise<void> {
  const { grid, person, cause } = turn;
  const { state, from, to, handBackIds } = await comeBack(deps, { grid, person, cause });
  turn.reply(
    state === 'cancelled'
      ? sayOfBot('leave-called-off-noted', { from: from.toISOString(), to: to.toISOString() })
      : sayOfBot('leave-ended', { count: handBackIds.length }),
  );
}
