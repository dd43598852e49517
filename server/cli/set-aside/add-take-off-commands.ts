import { userInfo } from 'node:os';
import type { Command } from 'commander';
import type { Composed } from '../../compose';
import { dropSetAside } from './drop-set-aside';
import { retryAllSetAside, retrySetAside } from './retry-set-aside';
import type { SetAsideDeps } from './shelves';

/** Does the work on the store; resolves to the exit code. */
export type OnShelves = (
  work: (deps: SetAsideDeps, composed: Composed) => Promise<number>,
) => Promise<number>;

/** `retry` and `drop`: the two ways off a shelf, the same wherever a command shows one. */
export function addTakeOffCommands(command: Command, onShelves: OnShelves): void {
  command
    .command('retry')
    .description('搁置的放回去再试 · put back what is set aside, to be tried again')
    .argument('[ids...]')
    .option('--all', '全部 · everything that is set aside')
    .action(async (ids: string[], { all }: { all?: boolean }) => {
      if ((all === true) === ids.length > 0) {
        process.stderr.write('给编号，或者 --all。Give ids, or --all.\n');
        process.exitCode = 1;
        return;
      }
      process.exitCode = await onShelves((deps) =>
        all === true ? retryAllSetAside(deps) : retrySetAside(deps, ids),
      );
    });

  command
    .command('drop')
    .description('搁置的不再处理，原件留着 · give up for good what is set aside; kept in the store')
    .argument('<ids...>')
    .requiredOption('--reason <why>', '为什么 · why, without names')
    .option('--by <who>', '谁定的 · who decided', userInfo().username)
    .action(async (ids: string[], { reason, by }: { reason: string; by: string }) => {
      process.exitCode = await onShelves((deps, { clock }) =>
        dropSetAside(deps, ids, { by, reason, at: clock.now() }),
      );
    });
}
