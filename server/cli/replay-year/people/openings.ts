import { openRequest } from '../../../core/requests/open-request';
import { atShanghai, shanghaiDate, addDays } from '../../../core/shared/shanghai-time';
import { hourMs, later, minuteMs } from '../world/spans';
import { aMatter } from './matters';
import type { People } from './people';

/** Plans when residents write: over the whole year, most of it by day and on working days. */
export function planOpenings(people: People, start: Date, days: number, requests: number): void {
  const { dice, residents } = people.world;
  for (let made = 0; made < requests; made += 1) {
    const at = openingMoment(people, start, days);
    const requester = dice.pick(residents);
    const sourceMessageId = `opening-${made + 1}`;
    people.plan(at, requester.id, async ({ person, grid, cause }) => {
      const draft = { ...aMatter(dice, grid), sourceMessageId, saidAt: cause.at };
      const isDanger = draft.requestClass === 'E';
      // A guess that nobody confirms is opened ten minutes later; the clocks have run since.
      const unconfirmed = !isDanger && dice.chance(0.05);
      const openedAt = unconfirmed ? later(cause.at, 10 * minuteMs) : cause.at;
      const toClerk = !isDanger && dice.chance(0.03);
      const open = () =>
        openRequest(people.world.deps, {
          ...{ grid, requester: person, draft, channel: cause.channel, at: cause.at, toClerk },
          unconfirmed: false,
        });
      if (!unconfirmed) return void (await people.deed('open', open));
      people.world.agenda.add('due', openedAt, async () => {
        const now = people.world.now();
        const town = await people.world.loadGrid();
        const input = { grid: town, requester: person, draft, channel: cause.channel, at: now, toClerk };
        await people.deed('open', () => openRequest(people.world.deps, { ...input, unconfirmed: true }));
      });
    });
  }
}

function openingMoment({ world }: People, start: Date, days: number): Date {
  const { dice, calendar } = world;
  for (;;) {
    const date = addDays(shanghaiDate(start), dice.whole(0, days - 1));
    if (!calendar.isWorkingDay(date) && dice.chance(0.5)) continue;
    const at = dice.chance(0.94)
      ? later(atShanghai(date, '07:00'), dice.between(0, 15) * hourMs)
      : later(atShanghai(date, '00:00'), dice.between(0, 24) * hourMs);
    if (at >= start && at < world.end) return at;
  }
}
