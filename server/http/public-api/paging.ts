import { z } from 'zod';

export const pageNumber = z.coerce.number().int().min(1).max(1_000).default(1);

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** One page of them; a page beyond the last is empty. At least one page there is. */
export const pageOf = <Item>(items: readonly Item[], page: number, size: number): Page<Item> => ({
  items: items.slice((page - 1) * size, page * size),
  ...{ page, pages: Math.max(1, Math.ceil(items.length / size)), total: items.length },
});
