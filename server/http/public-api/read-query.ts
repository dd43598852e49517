import { z } from 'zod';
import type { Area, Grid } from '../../core/grid/grid';
import { noticeColumns, type NoticeColumn } from '../../core/notices/notice';
import { findArea } from './find-area';
import { pageNumber } from './paging';

// A form sends the fields that were left empty as well.
const orNone = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((words) => (words === '' ? undefined : words), shape.optional());

const queried = z.object({
  column: orNone(z.enum(noticeColumns)),
  area: orNone(z.string().max(64)),
  page: orNone(pageNumber),
});

export interface ListQuery {
  readonly column: NoticeColumn | undefined;
  readonly area: Area | undefined;
  readonly page: number;
}

/** `column`, `area`, `page` of an address; whatever else it says is nothing to us. */
export function readQuery(grid: Grid, query: unknown): ListQuery {
  const { column, area, page = 1 } = queried.parse(query);
  return { column, area: area === undefined ? undefined : findArea(grid, area), page };
}
