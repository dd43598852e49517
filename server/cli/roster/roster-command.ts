import { Command } from 'commander';
import { rosterVerb } from './roster-verb';

/** `yimen roster …`: a duty roster is checked for holes, and put in force. */
export function rosterCommand(): Command {
  const command = new Command('roster').description('排班 · the duty roster');

  command
    .command('check')
    .description('找空档，不发布 · look for time without anybody on duty')
    .argument('<file>', 'CSV like duty.csv; person may be empty as long as nobody is found')
    .action(async (file: string) => {
      process.exitCode = await rosterVerb({ file, publish: false });
    });

  command
    .command('publish')
    .description('发布，有空档则不发布 · put in force, unless it has holes')
    .argument('<file>', 'CSV like duty.csv')
    .action(async (file: string) => {
      process.exitCode = await rosterVerb({ file, publish: true });
    });

  return command;
}
