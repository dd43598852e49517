import type { SetAsideItem, SetAsideShelf, TakenOff } from '../../core/shared/set-aside';
import { answer } from './answer';
import { by } from './compare';

interface ShelfRow {
  readonly id: string;
  readonly communityId: string;
  readonly tries: number;
  readonly setAside: { readonly reason: string; readonly at: Date } | null;
}

export interface MemoryShelfRows<Row extends ShelfRow> {
  all(): readonly Row[];
  find(id: string): Row | null;
  isSetAside(row: Row): boolean;
  isDropped(row: Row): boolean;
  putBack(id: string): void;
  drop(id: string): void;
}

/** What was set aside among these rows; the same promises as on the store. */
export function createMemoryShelf<Row extends ShelfRow>(rows: MemoryShelfRows<Row>): SetAsideShelf {
  const onShelf = (communityId: string): readonly Row[] =>
    rows.all().filter((row) => row.communityId === communityId && rows.isSetAside(row));
  const takeOff = (communityId: string, id: string, take: (id: string) => void): TakenOff => {
    const row = rows.find(id);
    if (row?.communityId !== communityId) return 'unknown';
    if (!rows.isSetAside(row)) return rows.isDropped(row) ? 'dropped' : 'not-set-aside';
    take(id);
    return 'done';
  };
  return {
    countSetAside: (communityId) => answer(() => onShelf(communityId).length),
    listSetAside: (communityId, limit) =>
      answer(() =>
        onShelf(communityId)
          .slice(0, limit)
          .map(toItem)
          .sort(by((item) => item.since)),
      ),
    retrySetAside: (communityId, id) => answer(() => takeOff(communityId, id, rows.putBack)),
    dropSetAside: (communityId, id) => answer(() => takeOff(communityId, id, rows.drop)),
  };
}

const toItem = ({ id, tries, setAside }: ShelfRow): SetAsideItem => ({
  id,
  since: setAside?.at ?? new Date(0),
  tries,
  reason: setAside?.reason ?? '',
});
