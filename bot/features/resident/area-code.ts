import { addressExample } from '../../../server/core/requests/names';
import { bindArea } from '../../../server/core/grid/bind-area';
import type { PersonRepository } from '../../../server/core/people/ports';
import { isStaff } from '../../../server/core/people/person';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { leadOfArea } from './lead-of-area';

/** An area's code word, typed or carried by its QR card, connects the contact to the area. */
export const areaCode =
  (deps: { readonly people: Pick<PersonRepository, 'save'> }): Step =>
  async (turn, next) => {
    const area = turn.grid.areas.find((candidate) => candidate.codeWord === turn.text);
    if (!area || isStaff(turn.person)) return next();
    await bindArea(deps, { person: turn.person, area });
    turn.closeQuestion();
    turn.reply(
      sayOfBot('area-bound', { ...leadOfArea(turn.grid, area.id), example: addressExample(turn.grid) }),
    );
  };
