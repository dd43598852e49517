import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { YearFile } from '../core/deadlines/year-file';

const yearFile = z.object({
  year: z.number().int(),
  days: z.array(z.object({ date: z.iso.date(), isOffDay: z.boolean() })),
});

/** The calendar years in `folder` (`2026.json`), earliest first. Throws when a file is not one: it ships with us. */
export async function loadYearFiles(folder: string): Promise<readonly YearFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}\.json$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => yearFile.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
}
