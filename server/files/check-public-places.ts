import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';

const mostPlaces = 1_000;

/** Public places that somebody must answer for, and names that mean one place only. */
export function checkPublicPlaces({ places, buildings, posts }: CommunitySheets): readonly FileProblem[] {
  const taken = new Map<string, string>();
  for (const { row, value } of buildings.rows)
    for (const alias of value?.aliases ?? []) taken.set(alias, `第${row}行的楼栋`);
  const villages = new Set([...buildings.rows, ...posts.rows].map(({ raw }) => raw['village'] ?? ''));
  const problems = places.rows.flatMap(({ row, value }) => {
    if (!value) return [];
    const names = [value.name, ...value.aliases].map((words, index) => ({
      words,
      column: index === 0 ? 'name' : 'aliases',
    }));
    const unknownVillage =
      value.village === null || villages.has(value.village)
        ? []
        : [problemAt(places, row, 'village', `没有一栋楼或岗位属于“${value.village}”`)];
    const twice = names.flatMap(({ words, column }) => {
      const add = (message: string) => [problemAt(places, row, column, message)];
      if ([...words].length < 2) return column === 'name' ? [] : add(`叫法“${words}”太短，至少2个字`);
      const first = taken.get(words);
      taken.set(words, first ?? `第${row}行的地点`);
      return first === undefined ? [] : add(`叫法“${words}”已指${first}`);
    });
    return [...unknownVillage, ...twice];
  });
  const extra = places.rows[mostPlaces];
  return extra ? [...problems, problemAt(places, extra.row, '', `最多${mostPlaces}个地点`)] : problems;
}
