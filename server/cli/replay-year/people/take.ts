import type { RequestClass } from '../../../core/deadlines/request-class';
import { isOnLeave } from '../../../core/grid/is-on-leave';
import { acceptRequest } from '../../../core/requests/accept-request';
import { awake, later, minuteMs } from '../world/spans';
import type { People } from './people';
import { planWork } from './work';

/** Minutes until somebody who was asked says 收到. */
const typicalMinutes: Readonly<Record<RequestClass, number>> = {
  ...{ E: 3, U: 12, G: 60, C: 120, Q: 20, O: 240, S: 60, M: 240 },
};

/** Who was asked to take a request does so after a while, or never. */
export function planTake(people: People, requestId: string, personId: string, askedAt: Date): void {
  const { dice, agenda, now } = people.world;
  // Looked up when they read it: how urgent it is decides how soon they answer.
  agenda.add('watch', askedAt > now() ? askedAt : now(), async () => {
    const { requestClass } = people.find(requestId);
    if (!people.willing(0.78)) return;
    const at = later(now(), dice.around(typicalMinutes[requestClass]) * minuteMs);
    const isUrgent = requestClass === 'E' || requestClass === 'U';
    people.plan(isUrgent ? at : awake(at, dice), personId, async ({ person, grid, cause }) => {
      if (isOnLeave(grid, personId, cause.at)) return;
      const request = people.find(requestId);
      if (request.state === 'closed' || (request.ownerId === personId && request.state !== 'assigned'))
        return;
      const note = dice.chance(0.4) ? '明天去看' : null;
      const input = { grid, requestId, person, note, cause };
      const taken = await people.deed('accept', () => acceptRequest(people.world.deps, input));
      if (taken) planWork(people, requestId, requestClass, cause.at);
    });
  });
}
