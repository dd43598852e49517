import { isStaff } from '../../../server/core/people/person';
import type { Step } from '../../pipeline/turn';
import type { AnswerAddressDeps } from './answer-address';
import { bindAndGoOn } from './answer-address';

/** Somebody without a door on file, or with this very one, sends nothing but an address: that is where they live. */
export const sayAddress =
  (deps: AnswerAddressDeps): Step =>
  async (turn, next) => {
    if (isStaff(turn.person) || turn.question) return next();
    const { place } = deps.understanding.findPlace(turn.text, { grid: turn.grid });
    const building = turn.grid.buildings.find((candidate) => candidate.id === place?.buildingId);
    if (!place || !building || !place.unit || !place.door || turn.text.length > longestAddress) return next();
    const { communityId, householdId } = turn.person;
    // Handled again after the address was bound, it is not another one.
    if (householdId) {
      const said = await deps.households.find(communityId, building.id, place.unit, place.door);
      if (said?.id !== householdId) return next();
    }
    return bindAndGoOn(deps, turn, [], place, { building, unit: place.unit, door: place.door });
  };

const longestAddress = 16;
