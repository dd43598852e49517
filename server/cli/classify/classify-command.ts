import { Command } from 'commander';
import { classifyVerb } from './classify-verb';

/** `yimen classify`: asks a model of kinds about messages. */
export function classifyCommand(): Command {
  return new Command('classify')
    .description('判断每条留言是哪一类事 · the kind of each message, a line of JSON each')
    .requiredOption('--model <model>', 'file that train has written')
    .requiredOption('--file <file>', 'JSON Lines with id and text, or title and detail, or tokens')
    .option('--refer-below <confidence>', '低于它就转人工 · below it a person decides', Number)
    .action(async ({ model, file, referBelow }: { model: string; file: string; referBelow?: number }) => {
      process.exitCode = await classifyVerb(
        { model, file, referBelow: referBelow ?? null },
        {
          write: (line) => void process.stdout.write(`${line}\n`),
          complain: (line) => void process.stderr.write(`${line}\n`),
        },
      );
    });
}
