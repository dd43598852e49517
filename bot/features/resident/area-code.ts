import { addressExample } from '../../../server/core/requests/names';
import { bindArea } from '../../../server/core/grid/bind-area';
import type { PersonRepository } from '../../../server/core/people/ports';
import { isStaff } from '../../../server/core/people/person';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { heldDrafts } from '../drafts/held-drafts';
import { proposeDrafts, type ProposeDraftsDeps } from '../drafts/propose-drafts';
import { leadOfArea } from './lead-of-area';

export interface AreaCodeDeps extends ProposeDraftsDeps {
  readonly people: Pick<PersonRepository, 'save'>;
}

/** An area's code word, typed or carried by its QR card, connects the contact to the area; what was said before goes on. */
export const areaCode =
  (deps: AreaCodeDeps): Step =>
  async (turn, next) => {
    const area = turn.grid.areas.find((candidate) => candidate.codeWord === turn.text);
    if (!area || isStaff(turn.person)) return next();
    const person = await bindArea(deps, { person: turn.person, area });
    turn.closeQuestion();
    turn.reply(
      sayOfBot('area-bound', { ...leadOfArea(turn.grid, area.id), example: addressExample(turn.grid) }),
    );
    await proposeDrafts(deps, { ...turn, person }, heldDrafts(turn));
  };
