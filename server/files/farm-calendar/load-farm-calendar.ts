import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { farmRegions } from '../../core/grid/farm-regions';
import { solarTerms as termNames, type FarmEntry } from '../../core/notices/farm-calendar/farm-entry';
import type { FarmCalendar } from '../../core/notices/farm-calendar/ports';
import { choiceCell, choicesCell, idCell } from '../cells';
import { readTable } from '../read-table';
import { solarTerms } from './solar-terms';

const words = (most: number) => z.string().min(1).max(most);
const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^-?\d{1,2}$/)
    .transform(Number)
    .pipe(z.number().min(from).max(to));

const entriesTable = z.object({
  id: idCell,
  crop: words(10),
  regions: choicesCell(farmRegions),
  climate: words(30),
  term: choiceCell(termNames),
  after: whole(-15, 15),
  days: whole(3, 60),
  time_from: choiceCell(['source', 'stage']),
  title: words(30),
  text: words(160),
  source: words(60),
  published: z.string().regex(/^20\d\d(-[01]\d(-[0-3]\d)?)?$/),
  link: z.url({ protocol: /^https?$/ }),
});

/** The agricultural calendar in `folder` (`entries.csv`). Throws when it is not one: it ships with us. */
export async function loadFarmCalendar(folder: string): Promise<FarmCalendar> {
  const path = join(folder, 'entries.csv');
  const { rows, problems } = readTable(basename(path), entriesTable, await readFile(path));
  const [problem] = problems;
  if (problem) throw new Error(`${path} row ${String(problem.row)} ${problem.column}: ${problem.message}`);
  const entries = rows.flatMap(({ value }) => (value ? [toEntry(value)] : []));
  const twice = entries.find(({ id }, index) => entries.findIndex((other) => other.id === id) !== index);
  if (twice) throw new Error(`${path} has ${twice.id} twice`);
  return { entries, terms: solarTerms };
}

function toEntry(row: z.output<typeof entriesTable>): FarmEntry {
  const { source, published, link, time_from: timeFrom, text, ...entry } = row;
  const where = entry.regions.length === 0 ? entry.climate : `${entry.regions.join('、')}，${entry.climate}`;
  return {
    ...entry,
    text: `${text}\n（适用：${where}。各地早晚不同，以本地农技站为准。）`,
    source: { name: source, published, link, names: timeFrom === 'source' ? 'time' : 'stage' },
  };
}
