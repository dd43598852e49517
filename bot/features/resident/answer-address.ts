import { bindAddress, type BindAddressDeps } from '../../../server/core/grid/bind-address';
import type { Building } from '../../../server/core/grid/grid';
import type { Person } from '../../../server/core/people/person';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Place } from '../../../server/core/understanding/understood';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { addressExample, buildingRange } from '../drafts/address-example';
import { homePlace, withoutDoor } from '../drafts/home-place';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';
import { leadOfArea } from './lead-of-area';

export interface AnswerAddressDeps extends BindAddressDeps, Omit<ProposeDraftsDeps, 'households'> {
  readonly understanding: Understanding;
  readonly households: BindAddressDeps['households'] & ProposeDraftsDeps['households'];
}

const mostTries = 2;

/** The answer to "where do you live": binds the address, then goes on with what waited for it. */
export const answerAddress =
  (deps: AnswerAddressDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'ask-address') return next();
    const { drafts, tries } = turn.question;
    const { place, unknownPlace } = deps.understanding.findPlace(turn.text, { grid: turn.grid });
    const building = turn.grid.buildings.find((candidate) => candidate.id === place?.buildingId);
    if (place && building && place.unit && place.door) {
      return bindAndGoOn(deps, turn, drafts, place, { building, unit: place.unit, door: place.door });
    }
    if (tries >= mostTries) return next();
    if (unknownPlace)
      turn.reply(sayOfBot('address-unknown', { words: unknownPlace, buildings: buildingRange(turn.grid) }));
    else if (place || looksLikeAddress(turn.text))
      turn.reply(sayOfBot('address-again', { example: addressExample(turn.grid) }));
    else return next();
    turn.ask({ kind: 'ask-address', drafts, tries: tries + 1 });
  };

export async function bindAndGoOn(
  deps: AnswerAddressDeps,
  turn: Turn,
  drafts: readonly RequestDraft[],
  place: Place,
  address: { readonly building: Building; readonly unit: string; readonly door: string },
): Promise<void> {
  const person = await bindAddress(deps, { person: turn.person, ...address });
  turn.closeQuestion();
  sayBound(turn, person, place);
  if (drafts.length === 0) return;
  const home = await homePlace(deps, person, turn.grid);
  const placed = drafts.map((draft) => ({
    ...draft,
    place: draft.place ?? (home && withoutDoor(home, turn.grid)),
  }));
  await proposeDrafts(deps, { ...turn, person }, placed);
}

function sayBound(turn: Turn, person: Person, place: Place): void {
  turn.reply(sayOfBot('address-bound', { place: place.label, ...leadOfArea(turn.grid, person.areaId) }));
}

function looksLikeAddress(text: string): boolean {
  return text.length <= 12 && /\d|[一二三四五六七八九十]/.test(text);
}
