import type { ChangeDutyDeps } from '../../../server/core/roster/change-duty';
import { confirmDuty } from '../../../server/core/roster/confirm-duty';
import type { DutyRecord } from '../../../server/core/roster/duty-record';
import type { DutyRepository } from '../../../server/core/roster/ports';
import { periodOf, periodsOf } from '../../../server/core/roster/sayings';
import type { RequestRepository } from '../../../server/core/requests/ports';
import { matchDutyCommand } from '../../matchers/duty-command';
import { matchStaffCommand } from '../../matchers/staff-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface DutyDeps extends ChangeDutyDeps {
  readonly duties: ChangeDutyDeps['duties'] & Pick<DutyRepository, 'listConcerning'>;
  readonly requests: Pick<RequestRepository, 'listOpenOfStaff'>;
}

/**
 * 收到 on a duty card; 值班收到 when a request waits for a 收到, too. Somebody else was quicker: a sentence says who. A message
 * handled again finds the duties it confirmed before.
 */
export const confirmOwnDuty =
  (deps: DutyDeps): Step =>
  async (turn, next) => {
    const isSaid = matchDutyCommand(turn.text)?.kind === 'confirm';
    if (!isSaid && !isBareReceipt(turn)) return next();
    const waiting = await waitingFor(deps, turn);
    const [first] = waiting;
    if (!first) return isSaid ? turn.reply(sayOfBot('duty-none-waiting', {})) : next();
    const isMoved = waiting.some((duty) => isMovedBy(duty, turn));
    if (!isSaid && !isMoved && (await hasUnaccepted(deps, turn)))
      return first.confirmedAt === null ? turn.reply(sayOfBot('duty-or-request', periodOf(first))) : next();
    const confirmed: DutyRecord[] = [];
    for (const { id } of waiting) {
      const { record } = await confirmDuty(deps, { grid: turn.grid, dutyId: id, cause: turn.cause });
      confirmed.push(record);
    }
    turn.reply(sayOfBot('duty-confirmed', periodsOf(confirmed)));
  };

function isBareReceipt(turn: Turn): boolean {
  const command = matchStaffCommand(turn.text);
  return command?.kind === 'accept' && command.code === null;
}

/** What the writer was asked to confirm and has not, also when somebody else has meanwhile; what this message confirmed first. */
async function waitingFor(deps: DutyDeps, turn: Turn): Promise<readonly DutyRecord[]> {
  const { communityId } = turn.message;
  const mine = await deps.duties.listConcerning(communityId, turn.person.id, turn.at);
  const moved = mine.filter((duty) => isMovedBy(duty, turn));
  if (moved.length > 0) return moved;
  const asked = mine.filter((duty) => duty.askedIds.includes(turn.person.id));
  const open = asked.filter((duty) => duty.confirmedAt === null);
  return open.length > 0 ? open : asked.filter((duty) => duty.personId !== turn.person.id).slice(0, 1);
}

const isMovedBy = (duty: DutyRecord, turn: Turn): boolean =>
  duty.events.some((event) => event.causeId === turn.message.id);

async function hasUnaccepted(deps: DutyDeps, turn: Turn): Promise<boolean> {
  const open = await deps.requests.listOpenOfStaff(turn.message.communityId, turn.person.id);
  return open.some((request) => request.state === 'assigned');
}
