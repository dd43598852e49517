import { Command } from 'commander';
import { coverageDays } from '../../core/coverage/tell-coverage';
import { parseMoment } from '../grid/parse-moment';
import { proveCoverageVerb } from './prove-coverage-verb';

const mostDays = 366;

interface Flags {
  readonly folder?: string;
  readonly from?: string;
  readonly days: string;
}

export function proveCoverageCommand(): Command {
  return new Command('prove-coverage')
    .description('每户每类事每一刻是否都有人负责 · whether everything has exactly one reachable owner')
    .option('--folder <folder>', 'community files instead of what is loaded')
    .option('--from <moment>', 'for example "2026-06-18 17:00", Asia/Shanghai; now when left out')
    .option('--days <count>', 'how many days', String(coverageDays))
    .action(async ({ folder, from, days }: Flags) => {
      const start = from === undefined ? null : parseMoment(from);
      const count = Number(days);
      const isDays = Number.isInteger(count) && count >= 1 && count <= mostDays;
      if ((from !== undefined && !start) || !isDays) {
        process.stderr.write(
          `时间写 "2026-06-18 17:00"，天数 1 到 ${String(mostDays)}。Write --from "2026-06-18 17:00", --days 1 to ${String(mostDays)}.\n`,
        );
        process.exitCode = 1;
        return;
      }
      process.exitCode = await proveCoverageVerb({ folder: folder ?? null, from: start, days: count });
    });
}
