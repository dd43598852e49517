import { bindArea } from '../../../server/core/grid/bind-area';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { confirmDrafts } from '../drafts/confirm-drafts';
import { bindAndGoOn, type AnswerAddressDeps } from './answer-address';

/** Registered in one area, speaking of another: moves there, or only tells of it. The words are kept either way. */
export const answerMove =
  (deps: AnswerAddressDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'ask-move') return next();
    const { place, drafts } = turn.question;
    const answer = matchYesNoHuman(turn.text);
    if (answer === 'no') return confirmDrafts(turn, drafts, 0);
    if (answer !== 'yes') return next();
    const building = turn.grid.buildings.find((candidate) => candidate.id === place.buildingId);
    const area = turn.grid.areas.find((candidate) => candidate.id === place.areaId);
    if (building && place.unit && place.door) {
      return bindAndGoOn(deps, turn, drafts, place, { building, unit: place.unit, door: place.door });
    }
    if (!area) return next();
    await bindArea(deps, { person: turn.person, area });
    confirmDrafts(turn, drafts, 0);
  };
