import { appendFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies a community's folder and adds invented residents, one for each id, spread over its households in turn. The contact
 * of each has the same id.
 */
export async function addResidents(from: string, to: string, ids: readonly string[]): Promise<void> {
  await cp(from, to, { recursive: true });
  const [, ...households] = await linesOf(join(to, 'households.csv'));
  const residents = ids.map((id, index) => ({
    id,
    name: `居民${index + 1}`,
    household: households[index % households.length]?.split(',')[0] ?? '',
  }));
  await appendRows(
    join(to, 'people.csv'),
    residents.map((resident) => ({ ...resident, roles: 'resident', invented: 'yes' })),
  );
  await appendRows(
    join(to, 'contacts.csv'),
    residents.map(({ id, name }) => ({ contact: id, chat_name: name, person: id })),
  );
}

/** Adds rows under the file's own header; a column that a row does not name stays empty. */
async function appendRows(file: string, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const [header = ''] = await linesOf(file);
  const columns = header.split(',');
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','));
  await appendFile(file, lines.map((line) => `${line}\n`).join(''));
}

async function linesOf(file: string): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8');
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}
