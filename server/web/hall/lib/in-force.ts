import type { HallItem, HallView } from '../../../http/public-api/hall-view';

export interface InForce {
  readonly red: readonly HallItem[];
  readonly orange: readonly HallItem[];
  readonly columns: readonly { readonly name: string; readonly items: readonly HallItem[] }[];
}

/** What still holds at a moment. An end that cannot be read is over: nothing stays for ever. */
export function inForce(view: HallView, nowMs: number): InForce {
  const holds = ({ validUntil }: HallItem): boolean => Date.parse(validUntil) > nowMs;
  const warnings = view.warnings.filter(holds);
  return {
    red: warnings.filter(({ severity }) => severity === 'red'),
    orange: warnings.filter(({ severity }) => severity !== 'red'),
    columns: view.columns.map(({ name, items }) => ({ name, items: items.filter(holds) })),
  };
}
