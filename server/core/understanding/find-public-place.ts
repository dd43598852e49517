import type { Grid, PublicPlace } from '../grid/grid';
import type { Place } from './understood';

/** The public place of the community named in the words; of several names at one place of the text the longest counts. */
export function findPublicPlace(text: string, grid: Grid): Place | null {
  let best: { readonly place: PublicPlace; readonly words: string; readonly at: number } | null = null;
  for (const place of grid.places ?? []) {
    for (const words of [place.name, ...place.aliases]) {
      const at = words === '' ? -1 : text.indexOf(words);
      if (at < 0) continue;
      if (best !== null && (best.at < at || (best.at === at && best.words.length >= words.length))) continue;
      best = { place, words, at };
    }
  }
  return best && toPlace(best.place, best.words, grid);
}

function toPlace(known: PublicPlace, words: string, grid: Grid): Place {
  const near = grid.buildings.find(({ id }) => id === known.buildingId);
  const village = known.village ?? near?.village ?? null;
  return {
    areaId: near?.areaId ?? known.areaId,
    buildingId: null,
    unit: null,
    door: null,
    label: known.name,
    publicPlaceId: known.id,
    ...(village !== null && { village }),
    confidence: words === known.name ? 0.92 : 0.85,
    evidence: [words],
  };
}
