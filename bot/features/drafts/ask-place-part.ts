import type { Grid } from '../../../server/core/grid/grid';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { villagesOf, withVillage } from '../../../server/core/understanding/find-village-place';
import { lacksUnit } from '../../../server/core/understanding/needs-unit';
import type { Place } from '../../../server/core/understanding/understood';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { openLater } from './confirm-drafts';

const mostChoices = 3;

/** Asks once for the part of a place without which nobody finds it: the estate, the village, the unit. False: nothing is missing. */
export function askPlacePart(turn: Turn, drafts: readonly RequestDraft[]): boolean {
  const index = drafts.findIndex((draft) => !draft.isPlaceAsked && whatIsMissing(draft, turn.grid) !== null);
  const draft = drafts[index];
  const missing = draft && whatIsMissing(draft, turn.grid);
  if (!draft || !missing) return false;
  const asked = drafts.map((one, at) => (at === index ? { ...one, isPlaceAsked: true } : one));
  if (missing.kind === 'unit') {
    const { place, units } = missing;
    turn.reply(sayOfBot('unit-asked', { place, topic: draft.topicLabel, units }));
    turn.ask({ kind: 'ask-unit', drafts: asked, index });
  } else {
    const labels = missing.choices.map(({ label }) => label);
    turn.reply(sayOfBot('place-which', { topic: draft.topicLabel, places: labels }));
    turn.ask({ kind: 'ask-which-place', drafts: asked, index, choices: missing.choices });
  }
  openLater(turn);
  return true;
}

/** Whether something of a place is to be asked yet. */
export function lacksPlacePart({ grid }: Turn, drafts: readonly RequestDraft[]): boolean {
  return drafts.some((draft) => !draft.isPlaceAsked && whatIsMissing(draft, grid) !== null);
}

type Missing =
  | { readonly kind: 'unit'; readonly place: string; readonly units: number }
  | { readonly kind: 'which'; readonly choices: readonly Place[] };

function whatIsMissing({ place, placeChoices, topicId }: RequestDraft, grid: Grid): Missing | null {
  if (place === null && placeChoices !== undefined) {
    return { kind: 'which', choices: placeChoices.slice(0, mostChoices) };
  }
  if (place?.group !== undefined && !place.village) {
    const choices = villagesOf(grid).map((village) => withVillage(place, village, grid));
    return choices.length > 1 ? { kind: 'which', choices: choices.slice(0, mostChoices) } : null;
  }
  const building = lacksUnit(topicId, place, grid);
  return building && place ? { kind: 'unit', place: place.label, units: building.units } : null;
}
