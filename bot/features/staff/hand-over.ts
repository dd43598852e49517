import { cardsWaiting, type WaitingCard } from '../../../server/core/leaves/cards-waiting';
import { takeBack } from '../../../server/core/leaves/take-back';
import { takeOver, type TakeOverDeps } from '../../../server/core/leaves/take-over';
import { staffName } from '../../../server/core/requests/names';
import { plainWords } from '../../matchers/plain-words';
import { matchStaffCommand } from '../../matchers/staff-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

const SAID = /^(?:交接|接班|代岗|交还)(?:已)?(?:收到|接手|接了|接)了?$|^(?:收到|接手)(?:交接|交还|代岗)$/;

/** 收到 on a hand-over or hand-back card; 交接收到 when a request waits for a 收到, too. */
export const handOver =
  (deps: TakeOverDeps): Step =>
  async (turn, next) => {
    const isSaid = SAID.test(plainWords(turn.text).replace(/\s+/g, ''));
    if (!isSaid && !isBareReceipt(turn)) return next();
    const waiting = await cardsWaiting(deps, turn.message.communityId, turn.person.id, turn.cause);
    if (waiting.length === 0) return isSaid ? turn.reply(sayOfBot('hand-over-none', {})) : next();
    const isRepeated = waiting.some(({ leave }) =>
      leave.events.some((event) => event.causeId === turn.message.id),
    );
    if (!isSaid && !isRepeated && (await hasUnaccepted(deps, turn)))
      return turn.reply(sayOfBot('hand-over-or-request', {}));
    for (const card of waiting) await answer(deps, turn, card);
  };

async function answer(deps: TakeOverDeps, turn: Turn, { kind, leave }: WaitingCard): Promise<void> {
  const { grid, person, cause } = turn;
  const input = { grid, person, cause, leaveId: leave.id };
  if (kind === 'hand-back') {
    const { requests } = await takeBack(deps, input);
    return turn.reply(sayOfBot('hand-back-taken', { numbers: requests.map(({ number }) => number.label) }));
  }
  const { leave: taken, requests } = await takeOver(deps, input);
  const name = staffName(grid, taken.personId);
  turn.reply(
    turn.at < taken.from
      ? sayOfBot('hand-over-kept', { name, from: taken.from.toISOString(), to: taken.to.toISOString() })
      : sayOfBot('hand-over-taken', { name, numbers: requests.map(({ number }) => number.label) }),
  );
}

function isBareReceipt(turn: Turn): boolean {
  const command = matchStaffCommand(turn.text);
  return command?.kind === 'accept' && command.code === null;
}

/** A request of one's own that waits for a 收到; those on the card are another's. */
async function hasUnaccepted(deps: TakeOverDeps, turn: Turn): Promise<boolean> {
  const open = await deps.requests.listOpenOfStaff(turn.message.communityId, turn.person.id);
  return open.some(({ state, askedIds }) => state === 'assigned' && askedIds.includes(turn.person.id));
}
