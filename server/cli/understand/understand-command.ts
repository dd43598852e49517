import { Command } from 'commander';
import { join, resolve } from 'node:path';
import { yimenRoot } from '../../platform/yimen-root';
import { understandVerb } from './understand-verb';

interface Flags {
  readonly file: string;
  readonly at?: string;
  readonly community: string;
}

/** `yimen understand`: what the bot makes of messages. */
export function understandCommand(): Command {
  return new Command('understand')
    .description(
      '机器人怎么理解每条留言：是不是诉求、急不急、几件事、在哪、什么时候 · what the bot makes of each message, a line of JSON each',
    )
    .requiredOption('--file <file>', 'JSON Lines with id and text')
    .option('--at <moment>', '当作什么时候说的，默认现在 · when it is said, ISO 8601, now when left out')
    .option('--community <folder>', '社区资料 · community files', 'demo/community')
    .action(async ({ file, at, community }: Flags) => {
      process.exitCode = await understandVerb(
        {
          file,
          at: at === undefined ? new Date(Date.now()) : new Date(at),
          communityFolder: resolve(community),
          modelsFolder: join(yimenRoot(), 'data/models'),
        },
        {
          write: (line) => void process.stdout.write(`${line}\n`),
          complain: (line) => void process.stderr.write(`${line}\n`),
        },
      );
    });
}
