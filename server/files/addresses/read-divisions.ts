import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Divisions } from '../../core/understanding/address/tagger/gazetteer';

const rows = z.array(z.object({ name: z.string().min(1) }));

/** The names of provinces, cities, counties and towns in `folder`. Throws when a file is not one: they ship with us. */
export async function readDivisions(folder: string): Promise<Divisions> {
  const [provinces, cities, areas, streets] = await Promise.all(
    ['provinces', 'cities', 'areas', 'streets'].map(async (name) => {
      const text = gunzipSync(await readFile(join(folder, `${name}.csv.gz`))).toString('utf8');
      return rows.parse(parse(text, { columns: true })).map((row) => row.name);
    }),
  );
  return { provinces: provinces ?? [], cities: cities ?? [], areas: areas ?? [], streets: streets ?? [] };
}
