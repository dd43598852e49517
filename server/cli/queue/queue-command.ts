import { userInfo } from 'node:os';
import { Command } from 'commander';
import type { SetAsideDeps } from '../set-aside/shelves';
import { dropSetAside } from '../set-aside/drop-set-aside';
import { onTheStore } from '../set-aside/on-the-store';
import { retryAllSetAside, retrySetAside } from '../set-aside/retry-set-aside';
import type { Composed } from '../../compose';
import { listQueue } from './list-queue';

/** `yimen queue …`: what waits for its time, and what failed three times. */
export function queueCommand(): Command {
  const command = new Command('queue').description('到期要看的事项 · what waits for its time');

  command
    .command('list', { isDefault: true })
    .description('有多少、最近的、搁置的 · how many, the nearest, and what is set aside')
    .action(async () => {
      process.exitCode = await onTheDues((deps, { repositories, clock }) =>
        listQueue({ ...deps, dues: repositories.dues, now: clock.now() }),
      );
    });

  command
    .command('retry')
    .description('搁置的放回去再试 · put back what is set aside')
    .argument('[ids...]')
    .option('--all', '全部 · everything that is set aside')
    .action(async (ids: string[], { all }: { all?: boolean }) => {
      if ((all === true) === ids.length > 0) {
        process.stderr.write('给编号，或者 --all。Give ids, or --all.\n');
        process.exitCode = 1;
        return;
      }
      process.exitCode = await onTheDues((deps) =>
        all === true ? retryAllSetAside(deps) : retrySetAside(deps, ids),
      );
    });

  command
    .command('drop')
    .description('搁置的不再处理 · give up for good what is set aside; kept in the store')
    .argument('<ids...>')
    .requiredOption('--reason <why>', '为什么 · why, without names')
    .option('--by <who>', '谁定的 · who decided', userInfo().username)
    .action(async (ids: string[], { reason, by }: { reason: string; by: string }) => {
      process.exitCode = await onTheDues((deps, { clock }) =>
        dropSetAside(deps, ids, { by, reason, at: clock.now() }),
      );
    });

  return command;
}

/** Messages that were set aside are no matter of this command. */
const onTheDues = (work: (deps: SetAsideDeps, composed: Composed) => Promise<number>): Promise<number> =>
  onTheStore((deps, composed) =>
    work(
      { ...deps, shelves: deps.shelves.filter(({ shelf }) => shelf === composed.repositories.dues) },
      composed,
    ),
  );
