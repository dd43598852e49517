import { isOnLeave } from '../../../core/grid/is-on-leave';
import { acceptRequest } from '../../../core/requests/accept-request';
import { mayAccept } from '../../../core/requests/may-work-on';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { addDays, atShanghai, shanghaiDate } from '../../../core/shared/shanghai-time';
import { later, minuteMs } from '../world/spans';
import type { People } from './people';
import { planWork } from './work';

/** Long enough for everything but a bug. */
export const finishDays = 150;

/** After the last day: every day each open request is taken by somebody who may, and whoever has it goes on with it. */
export function planFinish(people: People): void {
  const { world } = people;
  for (let day = 0; day < finishDays; day += 1) {
    const at = atShanghai(addDays(shanghaiDate(world.end), day), '10:00');
    world.agenda.add('watch', at, async () => {
      for (const request of world.openRequests()) await goOn(people, request);
    });
  }
}

async function goOn(people: People, request: ServiceRequest): Promise<void> {
  const { world } = people;
  const now = world.now();
  if (request.state !== 'assigned') return planWork(people, request.id, request.requestClass, now, 0.1);
  const grid = await world.loadGrid();
  const taker = grid.staff.find(
    (person) => mayAccept(request, person, grid) && !isOnLeave(grid, person.id, now),
  );
  if (!taker) return;
  people.plan(later(now, world.dice.between(1, 30) * minuteMs), taker.id, async (act) => {
    const input = { ...act, requestId: request.id, note: null };
    await people.deed('accept', () => acceptRequest(world.deps, input));
  });
}
