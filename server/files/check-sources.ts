import { adaptersOfManyPlaces } from '../core/notices/feeds/adapter-names';
import { fileOf, problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';

const mostSources = 100;

/** Sources whose areas are not there, that could not tell ours from others', or whose selectors cannot be read. */
export function checkSources(
  { sources, areas }: CommunitySheets,
  selectors: ReadonlyMap<string, string>,
): readonly FileProblem[] {
  const known = new Set(areas.rows.map(({ raw }) => raw['id']));
  const problems = sources.rows.flatMap(({ row, value }) => {
    if (!value) return [];
    const add = (column: string, message: string) => problemAt(sources, row, column, message);
    const missing = value.areas.filter((id) => !known.has(id));
    const isList = value.adapter === 'list-page';
    return [
      ...missing.map((id) => add('areas', `片区“${id}”不在${fileOf('areas')}里`)),
      ...(adaptersOfManyPlaces.includes(value.adapter) && value.codes.length === 0
        ? [add('codes', '这种来源说全国各地，须写明本地的代码，例如 adcode 330109')]
        : []),
      ...(isList && value.selectors === null ? [add('selectors', '网页列表须有选择器文件')] : []),
      ...(!isList && value.selectors !== null ? [add('selectors', '只有 list-page 用选择器')] : []),
      ...(isList && value.selectors !== null && !selectors.has(value.selectors)
        ? [add('selectors', `读不了“${value.selectors}”，它须是这个文件夹里的 JSON 文件`)]
        : []),
    ];
  });
  const extra = sources.rows[mostSources];
  return extra
    ? [...problems, problemAt(sources, extra.row, '', `最多${String(mostSources)}个来源`)]
    : problems;
}
