import type { PairModel } from '../pairs/pair-model';
import type { TaggerWeights } from '../tagger/tagger-weights';

/** All that reading and comparing addresses was trained to know: hashed weights, no text. */
export interface AddressModel extends PairModel {
  readonly tagger: TaggerWeights;
  readonly gazetteer: Uint8Array;
}
