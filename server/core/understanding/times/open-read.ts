import { type Grain } from './time-phrase';
import { type Wall } from './wall';

/** A reading whose ends may be open, as it leaves the grammar. */
export interface OpenRead {
  readonly from: Wall | null;
  readonly to: Wall | null;
  readonly end: number;
  readonly grain: Grain;
  readonly confidence: number;
}
