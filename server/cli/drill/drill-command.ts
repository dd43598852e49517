import { Command } from 'commander';
import { badInputCommand } from './bad-input/bad-input-command';
import { crashesCommand } from './crashes/crashes-command';
import { pointsCommand } from './crashes/points-command';
import { diskFullCommand } from './disk-full/disk-full-command';
import { killsCommand } from './kills/kills-command';
import { storeAwayCommand } from './store-away/store-away-command';

/** `yimen drill …`: what one tries on purpose, so that it is known before it happens. One line a drill. */
export function drillCommand(): Command {
  return new Command('drill')
    .description('演练：故意出故障，看前门守不守得住 · drills: break it on purpose')
    .addCommand(pointsCommand())
    .addCommand(crashesCommand())
    .addCommand(killsCommand())
    .addCommand(badInputCommand())
    .addCommand(diskFullCommand())
    .addCommand(storeAwayCommand());
}
