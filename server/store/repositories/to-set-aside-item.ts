import type { SetAsideItem } from '../../core/shared/set-aside';

interface SetAsideRow {
  readonly _id: string;
  readonly tries?: number;
  readonly setAside?: { readonly reason: string; readonly at: Date } | null;
}

/** What may be shown of a row that was set aside: none of its contents. */
export const toSetAsideItem = ({ _id, tries, setAside }: SetAsideRow): SetAsideItem => ({
  id: _id,
  since: setAside?.at ?? new Date(0),
  tries: tries ?? 0,
  reason: setAside?.reason ?? '',
});
