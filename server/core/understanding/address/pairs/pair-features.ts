import { anchorFeatures } from './anchor-features';
import { coverFeatures } from './cover-features';
import { doorFeatures } from './door-features';
import { levelFeatures } from './level-features';
import { nameFeatures } from './name-features';
import type { PlaceView } from './place-view';
import type { RarenessTable } from './rareness';
import { tailFeatures } from './tail-features';

/** What the comparison of two places looks at. The order is part of the model. */
export function pairFeatures(a: PlaceView, b: PlaceView, table: RarenessTable): Float64Array {
  return Float64Array.from([
    ...levelFeatures(a, b),
    ...nameFeatures(a, b, table),
    ...anchorFeatures(a, b, table),
    ...coverFeatures(a, b, table),
    ...doorFeatures(a, b),
    ...tailFeatures(a, b, table),
  ]);
}
