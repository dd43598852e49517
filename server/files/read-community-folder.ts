import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkBranches } from './check-branches';
import { checkDatedChanges } from './check-dated-changes';
import { checkDeadlines } from './check-deadlines';
import { checkDuplicates } from './check-duplicates';
import { checkPeriods } from './check-periods';
import { checkPlaces } from './check-places';
import { checkPosts } from './check-posts';
import { checkPublicPlaces } from './check-public-places';
import { checkReferences } from './check-references';
import { checkServices } from './check-services';
import { checkSources } from './check-sources';
import type { FileProblem, ReadCommunityResult } from './community-files';
import { fileOf, toSheets, type CommunitySheets } from './community-sheets';
import { requiredTables, tableNames } from './community-tables';
import { mergeProblems } from './merge-problems';
import { readSelectors } from './read-selectors';
import { toCommunity } from './to-community';

const files = tableNames.map(fileOf);

/** Reads and checks a folder of community files: the whole community, or one problem for every wrong row. */
export async function readCommunityFolder(folder: string): Promise<ReadCommunityResult> {
  const names = await listCsvFiles(folder);
  if (!names)
    return { ok: false, problems: [{ file: folder, row: 0, column: '', message: '找不到这个文件夹' }] };

  const known = names.filter((name) => files.includes(name));
  const contents = new Map<string, Uint8Array>();
  for (const name of known) contents.set(name, await readFile(join(folder, name)));

  const sheets = toSheets(contents);
  const selectors = await readSelectors(folder, sheets);
  const problems = [...checkFileNames(names), ...checkSheets(sheets), ...checkSources(sheets, selectors)];
  if (problems.length > 0) return { ok: false, problems: mergeProblems(problems, files) };
  return { ok: true, community: toCommunity(sheets, selectors) };
}

async function listCsvFiles(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
      .map((entry) => entry.name);
  } catch (error) {
    if (isNoFolder(error)) return null;
    throw error;
  }
}

function checkFileNames(names: readonly string[]): readonly FileProblem[] {
  const absent = requiredTables.map(fileOf).filter((file) => !names.includes(file));
  // A misspelt optional file would otherwise be left out in silence.
  const unknown = names.filter((name) => !files.includes(name));
  return [
    ...absent.map((file) => ({ file, row: 0, column: '', message: '缺少这个文件' })),
    ...unknown.map((file) => ({
      file,
      row: 0,
      column: '',
      message: `不认识这个文件，可用的有：${files.join('、')}`,
    })),
  ];
}

function checkSheets(sheets: CommunitySheets): readonly FileProblem[] {
  return [
    ...Object.values(sheets).flatMap((sheet) => sheet.problems),
    ...checkPlaces(sheets),
    ...checkPublicPlaces(sheets),
    ...checkReferences(sheets),
    ...checkDuplicates(sheets),
    ...checkPosts(sheets),
    ...checkBranches(sheets),
    ...checkDatedChanges(sheets),
    ...checkPeriods(sheets),
    ...checkDeadlines(sheets),
    ...checkServices(sheets),
  ];
}

function isNoFolder(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}
