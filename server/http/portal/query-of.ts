import type { ListQuery } from '../public-api/read-query';

/** `?column=…&area=…&page=2`; empty when nothing is asked for. */
export function queryOf({ column, area, page }: ListQuery): string {
  const query = new URLSearchParams({
    ...(column === undefined ? {} : { column }),
    ...(area === undefined ? {} : { area: area.id }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query === '' ? '' : `?${query}`;
}
