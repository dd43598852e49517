import type { PlaceView } from './place-view';

const LEVELS = ['prov', 'city', 'district', 'town', 'community', 'road', 'roadno', 'poi', 'houseno'] as const;
const MOST = 5;

/** The parts of `a` that `b` says too, longest first, then the levels where both say something else. */
export function pairEvidence(a: PlaceView, b: PlaceView): readonly string[] {
  const said = a.parts
    .filter(({ label, text }) => label !== 'redundant' && text.length > 1)
    .map(({ text }) => text);
  const shared = [...new Set(said)].filter((text) => b.whole.includes(text));
  const conflicts = LEVELS.flatMap((level) => {
    const [one, other] = [a.of(level)[0], b.of(level)[0]];
    if (one === undefined || other === undefined) return [];
    return one.includes(other) || other.includes(one) ? [] : [`${one}≠${other}`];
  });
  return [...shared.sort((one, other) => other.length - one.length), ...conflicts].slice(0, MOST);
}
