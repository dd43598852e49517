import { Command } from 'commander';
import { boundaryVerb } from './boundary-verb';
import { onTheGrid } from './on-the-grid';
import { whoVerb, type WhoOptions } from './who-verb';

/** What is asked of the grid, and decided about it, from the command line. */
export function gridCommands(): readonly Command[] {
  const who = new Command('who')
    .description('某栋楼某一刻由谁负责，为什么 · who answers for a building at an instant, and why')
    .requiredOption('--building <number>', 'building, as people say it')
    .option('--at <moment>', 'for example "2026-06-09 14:00", Asia/Shanghai; now when left out')
    .option('--kind <kind>', 'E U G C Q O S M, or land', 'G')
    .action(async (options: WhoOptions) => {
      process.exitCode = await onTheGrid((deps) => whoVerb(deps, options));
    });
  const boundary = new Command('boundary')
    .description('楼栋改划片区，先预览 · give buildings to another area, after a preview')
    .argument('<buildings...>', 'numbers of the buildings')
    .requiredOption('--to <area>', 'area: id or name')
    .requiredOption('--from <moment>', 'for example "2026-06-15 00:00", Asia/Shanghai')
    .requiredOption('--by <who>', 'who decides: street or secretary, by name or id')
    .option('--confirm', 'decide it; else only the preview')
    .action(
      async (buildings: string[], options: { to: string; from: string; by: string; confirm?: true }) => {
        const wish = { ...options, buildings, confirm: options.confirm === true };
        process.exitCode = await onTheGrid((deps) => boundaryVerb(deps, wish));
      },
    );
  return [who, boundary];
}
