import type { Grid } from '../grid/grid';
import type { FoundPlace } from './found-place';
import type { Understood } from './understood';

/** Reads a resident's words. Pure and quick: no network, no store. */
export interface Understanding {
  understand(text: string, context: { readonly grid: Grid }): Understood;
  /** Only the place in the words: 3栋2单元501, 3-2-501, 大沟村2组7号, 文化广场. Null when none is said. */
  findPlace(text: string, context: { readonly grid: Grid }): FoundPlace;
}
