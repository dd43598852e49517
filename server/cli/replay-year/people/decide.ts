import { isOnLeave } from '../../../core/grid/is-on-leave';
import { decideApproval } from '../../../core/requests/decide-approval';
import { decideOwner } from '../../../core/requests/decide-owner';
import { awake, hourMs, later } from '../world/spans';
import type { People } from './people';

/** Secretary or street says yes or no to more time or a wait outside, or never does. */
export function planDecision(people: People, requestId: string, personId: string, askedAt: Date): void {
  const { dice, deps } = people.world;
  if (!people.willing(0.85)) return;
  const at = awake(later(askedAt, dice.around(3) * hourMs), dice);
  people.plan(at, personId, async ({ person, grid, cause }) => {
    if (isOnLeave(grid, personId, cause.at)) return;
    const answer = dice.chance(0.75) ? 'approved' : 'refused';
    await people.deed(`decide ${answer}`, () =>
      decideApproval(deps, { grid, requestId, person, answer, note: null, cause }),
    );
  });
}

/** Secretary or street says who does it, or never does. */
export function planOwnerDecision(people: People, requestId: string, personId: string, askedAt: Date): void {
  const { dice, deps } = people.world;
  if (!people.willing(0.7)) return;
  const at = awake(later(askedAt, dice.around(5) * hourMs), dice);
  people.plan(at, personId, async ({ person, grid, cause }) => {
    if (isOnLeave(grid, personId, cause.at)) return;
    const able = grid.staff.filter(({ roles }) => !roles.includes('operator'));
    const owner = dice.pick(able);
    const helpers = dice.chance(0.3) ? [dice.pick(able)] : [];
    await people.deed('decide owner', () =>
      decideOwner(deps, { grid, requestId, person, owner, helpers, cause }),
    );
  });
}
