import { feedSources, listPageSource } from '../../feeds/sources';

/** A line for each source. */
export function listSources(write: (line: string) => void): void {
  const rows = [...feedSources].map(([name, { gives }]) => [name, gives] as const);
  const lists = '网页列表，加 --selectors FILE · a list page, with --selectors FILE';
  for (const [name, gives] of [...rows, [listPageSource, lists] as const]) {
    write(`${name.padEnd(16)} ${gives}`);
  }
}
