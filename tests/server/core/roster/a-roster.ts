import { askDuties } from '../../../../server/core/roster/ask-duties';
import type { DutySlot, Grid, Leave } from '../../../../server/core/grid/grid';
import { relayOutbox } from '../../../../server/core/outbound/relay-outbox';
import type { Relay } from '../../../../server/core/outbound/change-record';
import { atShanghai } from '../../../../server/core/shared/shanghai-time';
import { calendarOf } from '../../../support/calendar-of';
import type { Letter } from '../../../support/post-office';
import { setUpBot } from '../../../support/set-up-bot';

export const aSlot = (
  id: string,
  personId: string,
  from: string,
  to: string,
  backupId?: string,
): DutySlot => ({
  ...{ id, personId, from: moment(from), to: moment(to), backupId: backupId ?? null },
});

/** `2026-06-20 20:00`; 24:00 is the end of the day. */
export function moment(words: string): Date {
  const [date = '', time = ''] = words.split(' ');
  return atShanghai(date, time);
}

export const aLeave = (personId: string, from: string, to: string): Leave => ({
  ...{ id: `leave-${personId}`, personId, from: moment(from), to: moment(to) },
});

/** 20 June, a holiday: 赵敏 by day, 李强 backs her up; 王芳 in the evening. */
export const holidaySlots: readonly DutySlot[] = [
  aSlot('d20a', 'zhao-min', '2026-06-20 08:00', '2026-06-20 20:00', 'li-qiang'),
  aSlot('d20b', 'wang-fang', '2026-06-20 20:00', '2026-06-20 24:00'),
];

export interface DutyOptions {
  readonly start?: string;
  readonly slots?: readonly DutySlot[];
  readonly leaves?: readonly Leave[];
}

/** The demo community with a roster; what recurring work does is done by hand. */
export async function setUpDuty({
  start = '2026-06-19T10:00:00+08:00',
  slots = holidaySlots,
  leaves = [],
}: DutyOptions = {}) {
  const bot = await setUpBot({ start, changeGrid: (grid) => ({ ...grid, dutySlots: slots, leaves }) });
  const { clock, communityId, repositories, queue } = bot;
  const relay: Relay = (id, entries) => relayOutbox({ ...repositories, queue, clock }, id, entries);
  const deps = { ...repositories, relay, calendar: calendarOf };
  const load = (): Promise<Grid> => repositories.grid.load(communityId);
  let causes = 0;
  return {
    ...bot,
    deps,
    load,
    cause: (byId: string) => {
      causes += 1;
      return { causeId: `cause-${String(causes)}`, byId, channel: 'console', at: clock.now() };
    },
    /** The time comes, what is due is looked at, and who has to be asked is asked. */
    async cards(at: string): Promise<readonly Letter[]> {
      clock.set(moment(at));
      await askDuties(deps, await load(), clock.now());
      return bot.pass(0);
    },
    /** The time comes and what is due is looked at. */
    async look(at: string): Promise<readonly Letter[]> {
      clock.set(moment(at));
      return bot.pass(0);
    },
    /** Who serves when, as the grid sees it. */
    async serving(): Promise<readonly string[]> {
      return (await load()).dutySlots.map(({ id, personId, confirmedAt }) =>
        [id, personId, ...(confirmedAt ? ['confirmed'] : [])].join(' '),
      );
    },
  };
}
