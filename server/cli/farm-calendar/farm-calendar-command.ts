import { join } from 'node:path';
import { Command } from 'commander';
import { loadFarmCalendar } from '../../files/farm-calendar/load-farm-calendar';
import { yimenRoot } from '../../platform/yimen-root';
import { farmCalendarVerb } from './farm-calendar-verb';

export interface FarmCalendarFlags {
  readonly year: string;
  readonly crop?: string;
  readonly region?: string;
}

/** `yimen farm-calendar`: what the agricultural calendar says in a year, with its sources. */
export function farmCalendarCommand(): Command {
  return new Command('farm-calendar')
    .description('一年的农事提醒和出处 · the farming reminders of a year, with their sources')
    .requiredOption('--year <year>', '2000–2100')
    .option('--crop <crop>', '水稻、小麦、生猪……')
    .option('--region <region>', '长江中下游、四川盆地……')
    .action(async (flags: FarmCalendarFlags) => {
      const calendar = await loadFarmCalendar(join(yimenRoot(), 'data/agri-calendar'));
      process.exitCode = farmCalendarVerb(calendar, flags, {
        write: (line) => process.stdout.write(`${line}\n`),
        complain: (line) => process.stderr.write(`${line}\n`),
      });
    });
}
