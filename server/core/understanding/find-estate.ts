import type { Grid } from '../grid/grid';

/** The estates of a community that says which building is in which, in the order of the files. */
export function estatesOf(grid: Grid): readonly string[] {
  return [...new Set(grid.buildings.flatMap(({ estate }) => estate ?? []))];
}

/** The one estate named in the words: by its whole name, else by a part that no other estate has (一期, 南区). */
export function findEstate(words: string, grid: Grid): string | null {
  const estates = estatesOf(grid);
  if (estates.length === 0) return null;
  const said = spokenNumbers(words);
  const whole = estates.filter((estate) => said.includes(spokenNumbers(estate)));
  // 银杏苑 and 银杏苑二期: the longer one is meant.
  const longest = whole.toSorted((one, other) => other.length - one.length)[0];
  if (longest !== undefined)
    return whole.every((each) => spokenNumbers(longest).includes(spokenNumbers(each))) ? longest : null;
  const named = estates.filter((estate) =>
    partsOf(estate).some((part) => said.includes(part) && isOfOne(part, estates)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function partsOf(estate: string): readonly string[] {
  return spokenNumbers(estate)
    .split(/(?<=期)/)
    .filter((part) => part.length >= 2);
}

function isOfOne(part: string, estates: readonly string[]): boolean {
  return estates.filter((estate) => spokenNumbers(estate).includes(part)).length === 1;
}

/** 1期 and 一期 are the same. */
function spokenNumbers(words: string): string {
  return words.replace(/[1-9](?=期)/g, (digit) => '一二三四五六七八九'.charAt(Number(digit) - 1));
}
