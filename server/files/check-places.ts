import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';

/** One community, units that the building has, and names of buildings that mean one building only. */
export function checkPlaces(sheets: CommunitySheets): readonly FileProblem[] {
  return [...checkCommunity(sheets), ...checkUnits(sheets), ...checkBuildingNames(sheets)];
}

function checkCommunity(sheets: CommunitySheets): readonly FileProblem[] {
  const { community } = sheets;
  if (!community.isReadable) return [];
  if (community.rows.length === 0) return [problemAt(community, 0, '', '要有一行写明社区')];
  return community.rows.slice(1).map(({ row }) => problemAt(community, row, '', '只能有一个社区'));
}

function checkUnits(sheets: CommunitySheets): readonly FileProblem[] {
  const buildings = new Map(
    sheets.buildings.rows.flatMap(({ value }) => (value ? [[value.id, value] as const] : [])),
  );
  return sheets.households.rows.flatMap(({ row, value }) => {
    const building = value && buildings.get(value.building);
    if (!building || Number(value.unit) <= building.units) return [];
    return [problemAt(sheets.households, row, 'unit', `${building.number}栋只有${building.units}个单元`)];
  });
}

function checkBuildingNames(sheets: CommunitySheets): readonly FileProblem[] {
  const firstRows = new Map<string, number>();
  for (const { row, raw } of sheets.buildings.rows) {
    const number = raw['number'] ?? '';
    if (number !== '' && !firstRows.has(number)) firstRows.set(number, row);
  }
  return sheets.buildings.rows.flatMap(({ row, value }) =>
    (value?.aliases ?? []).flatMap((alias) => {
      const first = firstRows.get(alias);
      firstRows.set(alias, first ?? row);
      if (first === undefined || first === row) return [];
      return [problemAt(sheets.buildings, row, 'aliases', `别名“${alias}”已指第${first}行的楼栋`)];
    }),
  );
}
