import { addressExample } from '../../../server/core/requests/names';
import { bindArea } from '../../../server/core/grid/bind-area';
import { bindAddress, type BindAddressDeps } from '../../../server/core/grid/bind-address';
import type { Building } from '../../../server/core/grid/grid';
import type { Person } from '../../../server/core/people/person';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { Place } from '../../../server/core/understanding/understood';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { buildingRange } from '../drafts/building-range';
import { openLater } from '../drafts/confirm-drafts';
import { homePlace, withoutDoor } from '../drafts/home-place';
import type { ProposeDraftsDeps } from '../drafts/propose-drafts';
import { proposeDrafts } from '../drafts/propose-drafts';
import { joinDrafts, toDrafts } from '../drafts/to-drafts';
import { leadOfArea } from './lead-of-area';

export interface AnswerAddressDeps extends BindAddressDeps, Omit<ProposeDraftsDeps, 'households'> {
  readonly understanding: Understanding;
  readonly households: BindAddressDeps['households'] & ProposeDraftsDeps['households'];
}

const mostTries = 2;

/**
 * The answer to "where do you live", in one message or in pieces: binds the address, then goes on with what waited for it. A
 * matter said meanwhile waits too. After three tries the building alone will do.
 */
export const answerAddress =
  (deps: AnswerAddressDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'ask-address') return next();
    const { tries } = turn.question;
    const fresh = mattersIn(deps, turn);
    const drafts = joinDrafts(turn.question.drafts, fresh);
    const said = wordsOfAddress(deps, turn, turn.question.said);
    const { place, unknownPlace, choices } = deps.understanding.findPlace(said, { grid: turn.grid });
    const building = turn.grid.buildings.find((candidate) => candidate.id === place?.buildingId);
    const unit = place?.unit ?? (building?.units === 1 ? '1' : null);
    if (place && building && unit && place.door) {
      return bindAndGoOn(deps, turn, drafts, place, { building, unit, door: place.door });
    }
    if (choices) {
      turn.reply(sayOfBot('home-which', { places: choices.map(({ label }) => label) }));
      turn.ask({ kind: 'ask-address', drafts, said, tries });
      return drafts.length > 0 ? openLater(turn) : undefined;
    }
    if (fresh.length > 0 && !unknownPlace) return proposeDrafts(deps, turn, drafts);
    if (!unknownPlace && !isAboutAddress(deps, turn)) return next();
    if (tries >= mostTries) return building ? settleForArea(deps, turn, drafts, building) : next();
    if (unknownPlace)
      turn.reply(sayOfBot('address-unknown', { words: unknownPlace, buildings: buildingRange(turn.grid) }));
    else
      turn.reply(
        sayOfBot('address-again', { example: addressExample(turn.grid), known: place?.label ?? null }),
      );
    turn.ask({ kind: 'ask-address', drafts, said: unknownPlace ? '' : said, tries: tries + 1 });
    if (drafts.length > 0) openLater(turn);
  };

/** What needs doing in the words, if anything: 你好 was answered with the address question, and they go on. */
function mattersIn(deps: AnswerAddressDeps, turn: Turn): readonly RequestDraft[] {
  const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
  if (understood.kind !== 'matters') return [];
  const matters = understood.matters.filter((matter) => matter.topic ?? matter.complaintAboutIds[0]);
  return toDrafts({ turn, matters, home: null, attachmentIds: [] });
}

/** A building starts the address anew; a unit or a door goes on with what was said. */
function wordsOfAddress(deps: AnswerAddressDeps, turn: Turn, earlier: string): string {
  const { place } = deps.understanding.findPlace(turn.text, { grid: turn.grid });
  return place?.buildingId ? turn.text : `${earlier}${turn.text}`;
}

function isAboutAddress(deps: AnswerAddressDeps, turn: Turn): boolean {
  const { place } = deps.understanding.findPlace(turn.text, { grid: turn.grid });
  return place !== null || (turn.text.length <= 12 && /\d|[一二三四五六七八九十]/.test(turn.text));
}

async function settleForArea(
  deps: AnswerAddressDeps,
  turn: Turn,
  drafts: readonly RequestDraft[],
  building: Building,
): Promise<void> {
  const area = turn.grid.areas.find((candidate) => candidate.id === building.areaId);
  if (!area) return;
  const person = await bindArea(deps, { person: turn.person, area });
  turn.closeQuestion();
  turn.reply(
    sayOfBot('area-bound', { ...leadOfArea(turn.grid, area.id), example: addressExample(turn.grid) }),
  );
  await proposeDrafts(deps, { ...turn, person }, drafts);
}

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
