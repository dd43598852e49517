import { userInfo } from 'node:os';
import { Command } from 'commander';
import { dropSetAside } from './drop-set-aside';
import { listSetAside } from './list-set-aside';
import { onTheStore } from './on-the-store';
import { retryAllSetAside, retrySetAside } from './retry-set-aside';

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

  command
    .command('retry')
    .description('放回去再试 · put back and try again')
    .argument('[ids...]')
    .option('--all', '全部 · everything that is set aside')
    .action(async (ids: string[], { all }: { all?: boolean }) => {
      if ((all === true) === ids.length > 0) {
        process.stderr.write('给编号，或者 --all。Give ids, or --all.\n');
        process.exitCode = 1;
        return;
      }
      process.exitCode = await onTheStore((deps) =>
        all === true ? retryAllSetAside(deps) : retrySetAside(deps, ids),
      );
    });

  command
    .command('drop')
    .description('不再处理，原件留着 · give up for good; kept in the store')
    .argument('<ids...>')
    .requiredOption('--reason <why>', '为什么 · why, without names')
    .option('--by <who>', '谁定的 · who decided', userInfo().username)
    .action(async (ids: string[], { reason, by }: { reason: string; by: string }) => {
      process.exitCode = await onTheStore((deps, { clock }) =>
        dropSetAside(deps, ids, { by, reason, at: clock.now() }),
      );
    });

  return command;
}
