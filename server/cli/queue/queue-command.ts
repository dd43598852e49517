import { Command } from 'commander';
import { addTakeOffCommands, type OnShelves } from '../set-aside/add-take-off-commands';
import { onTheStore } from '../set-aside/on-the-store';
import { listQueue } from './list-queue';

/** `yimen queue …`: what waits for its time, and what failed three times. */
export function queueCommand(): Command {
  const command = new Command('queue').description('到期要看的事项 · what waits for its time');

  command
    .command('list', { isDefault: true })
    .description('有多少、最近的、搁置的 · how many, the nearest, and what is set aside')
    .action(async () => {
      process.exitCode = await onTheDues((deps, { repositories, clock, knownYears }) =>
        listQueue({ ...deps, dues: repositories.dues, now: clock.now(), knownYears }),
      );
    });

  addTakeOffCommands(command, onTheDues);
  return command;
}

/** Messages that were set aside are no matter of this command. */
const onTheDues: OnShelves = (work) =>
  onTheStore((deps, composed) =>
    work(
      { ...deps, shelves: deps.shelves.filter(({ shelf }) => shelf === composed.repositories.dues) },
      composed,
    ),
  );
