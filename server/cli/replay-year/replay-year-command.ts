import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { isCalendarDate } from '../../core/shared/shanghai-time';
import { yimenRoot } from '../../platform/yimen-root';
import { replayYearVerb } from './replay-year-verb';

interface Flags {
  readonly seed: string;
  readonly requests: string;
  readonly days: string;
  readonly from: string;
  readonly community: string;
}

export function replayYearCommand(): Command {
  return new Command('replay-year')
    .description(
      '虚拟的一年：请假、改划、停机，看每件事是否都有人管到底 · a virtual year, and what held in it',
    )
    .option('--seed <number>', 'decides what everybody does', '1')
    .option('--requests <count>', 'how many residents write', '20000')
    .option('--days <count>', 'how many days', '365')
    .option('--from <date>', 'the first day', '2026-01-01')
    .option('--community <folder>', 'community files', 'demo/community')
    .action(async (flags: Flags) => {
      const [seed, requests, days] = [flags.seed, flags.requests, flags.days].map(Number);
      if (!isCount(seed) || !isCount(requests) || !isCount(days) || !isCalendarDate(flags.from)) {
        process.stderr.write('写 --seed 7 --requests 20000 --days 365 --from 2026-01-01，都是正整数。\n');
        process.exitCode = 2;
        return;
      }
      process.exitCode = await replayYearVerb(
        {
          ...{ seed, requests, days, from: flags.from },
          communityFolder: resolve(flags.community),
          calendarFolder: join(yimenRoot(), 'data/calendar'),
        },
        {
          stdout: (line) => void process.stdout.write(`${line}\n`),
          stderr: (line) => void process.stderr.write(`${line}\n`),
        },
      );
    });
}

const isCount = (value: number | undefined): value is number => Number.isInteger(value) && Number(value) > 0;
