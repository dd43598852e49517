import { Command } from 'commander';
import { trainVerb } from './train-verb';

/** `yimen train`: makes a model of kinds. */
export function trainCommand(): Command {
  return new Command('train')
    .description('用带标签的留言训练分类模型 · learn kinds from labelled messages')
    .requiredOption('--data <files...>', 'JSON Lines, .gz too; may be given several times', gather)
    .requiredOption('--out <model>', 'file to write')
    .option('--seed <number>', '同样的数据和种子得到同样的模型 · same data and seed, same model', Number, 1)
    .action(async (flags: { data: readonly string[]; out: string; seed: number }) => {
      process.exitCode = await trainVerb(
        flags,
        (line) => void process.stdout.write(`${line}\n`),
        (line) => void process.stderr.write(`${line}\n`),
      );
    });
}

function gather(file: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), file];
}
