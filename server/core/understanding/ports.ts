import type { Grid } from '../grid/grid';
import type { Place, Understood } from './understood';

/** Reads a resident's words. Pure and quick: no network, no store. */
export interface Understanding {
  understand(text: string, context: { readonly grid: Grid }): Understood;
  /** Only the place in the words: 3栋2单元501, 3-2-501, 三号楼二单元. Null when none is said. */
  findPlace(
    text: string,
    context: { readonly grid: Grid },
  ): { readonly place: Place | null; readonly unknownPlace: string | null };
}
