import { communityTables, type TableName, type TableRow } from './community-tables';
import type { FileProblem } from './community-files';
import { readTable, type Sheet } from './read-table';

/** All files of a folder, read but not yet checked against each other. */
export type CommunitySheets = { readonly [N in TableName]: Sheet<TableRow<N>> };

/** Reads every table from the contents by file name; a file that is not there is an empty table. */
export function toSheets(contents: ReadonlyMap<string, Uint8Array>): CommunitySheets {
  const read = <N extends TableName>(name: N): Sheet<TableRow<N>> => {
    const file = fileOf(name);
    const content = contents.get(file);
    if (!content) return { file, isReadable: false, rows: [], problems: [] };
    return readTable(file, communityTables[name], content);
  };
  return {
    community: read('community'),
    areas: read('areas'),
    buildings: read('buildings'),
    places: read('places'),
    households: read('households'),
    people: read('people'),
    contacts: read('contacts'),
    posts: read('posts'),
    building_moves: read('building_moves'),
    post_changes: read('post_changes'),
    leaves: read('leaves'),
    duty: read('duty'),
    rooms: read('rooms'),
    room_members: read('room_members'),
    calendar_exceptions: read('calendar_exceptions'),
    deadlines: read('deadlines'),
    services: read('services'),
    sources: read('sources'),
  };
}

export function fileOf(name: TableName): string {
  return `${name}.csv`;
}

export function problemAt(
  sheet: { readonly file: string },
  row: number,
  column: string,
  message: string,
): FileProblem {
  return { file: sheet.file, row, column, message };
}
