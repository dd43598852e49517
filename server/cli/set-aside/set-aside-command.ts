import { Command } from 'commander';
import { addTakeOffCommands } from './add-take-off-commands';
import { listSetAside } from './list-set-aside';
import { onTheStore } from './on-the-store';

/** `yimen set-aside …`: what failed three times and waits for a person. */
export function setAsideCommand(): Command {
  const command = new Command('set-aside').description(
    '没处理成、已搁置的 · what failed three times and waits',
  );

  command
    .command('list')
    .description('列出来，不含居民说的话 · list them, without anybody’s words')
    .action(async () => {
      process.exitCode = await onTheStore((deps) => listSetAside(deps));
    });

  addTakeOffCommands(command, onTheStore);
  return command;
}
