import { askSwap, mayArrange } from '../../../server/core/roster/ask-swap';
import type { ChangeDutyDeps } from '../../../server/core/roster/change-duty';
import { periodOf, periodsOf } from '../../../server/core/roster/sayings';
import type { DutySlot } from '../../../server/core/grid/grid';
import { addDays, atShanghai } from '../../../server/core/shared/shanghai-time';
import { matchDutyCommand } from '../../matchers/duty-command';
import { takeMoment, type SpokenMoment } from '../../matchers/spoken-moment';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 换班 6月20日 李强: asks 李强 to serve in one's place. Nothing changes until 同意换班. */
export const swapDuty =
  (deps: ChangeDutyDeps): Step =>
  async (turn, next) => {
    const command = matchDutyCommand(turn.text);
    if (command?.kind !== 'swap') return next();
    const said = takeMoment(command.rest, turn.at);
    if (said.kind === 'impossible')
      return turn.reply(sayOfBot('duty-date-impossible', { words: said.words }));
    if (said.kind === 'none') return turn.reply(sayOfBot('swap-how', {}));
    const to = turn.grid.staff.find((person) => said.rest.includes(person.name));
    if (!to) return turn.reply(said.rest === '' ? sayOfBot('swap-how', {}) : notFound(said.rest));
    const slots = slotsAt(turn, said);
    const [slot] = slots;
    if (!slot) return turn.reply(sayOfBot('swap-no-duty', { words: said.words }));
    if (slots.length > 1) return turn.reply(sayOfBot('swap-which', periodsOf(slots)));
    await askSwap(deps, { grid: turn.grid, slot, toId: to.id, cause: turn.cause });
    turn.reply(sayOfBot('swap-sent', { ...periodOf(slot), name: to.name }));
  };

const notFound = (words: string) => sayOfBot('staff-not-found', { words });

type SaidTime = Extract<SpokenMoment, { kind: 'day' | 'moment' }>;

/** The slots meant by a day or moment: one's own; for who may arrange those of others, the others when there is none of one's own. */
function slotsAt(turn: Turn, said: SaidTime): readonly DutySlot[] {
  const meant = turn.grid.dutySlots.filter((slot) => isMeant(slot, said));
  const own = meant.filter((slot) => slot.personId === turn.person.id);
  return own.length > 0 ? own : meant.filter((slot) => mayArrange(turn.grid, slot, turn.person.id));
}

function isMeant(slot: DutySlot, said: SaidTime): boolean {
  if (said.kind === 'moment') return slot.from <= said.at && said.at < slot.to;
  return (
    slot.from >= atShanghai(said.date, '00:00') && slot.from < atShanghai(addDays(said.date, 1), '00:00')
  );
}
