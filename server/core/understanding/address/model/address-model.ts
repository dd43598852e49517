import type { Forest } from '../pairs/forest';
import type { RarenessTable } from '../pairs/rareness';
import type { TaggerWeights } from '../tagger/tagger-weights';

/** All that reading and comparing addresses was trained to know: hashed weights, no text. */
export interface AddressModel {
  readonly tagger: TaggerWeights;
  readonly gazetteer: Uint8Array;
  readonly rareness: RarenessTable;
  readonly forest: Forest;
}
