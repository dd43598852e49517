import { Command } from 'commander';
import { badInputDrill } from './bad-input-drill';

export function badInputCommand(): Command {
  return new Command('bad-input')
    .description('乱七八糟的输入 · ten thousand inputs that nobody should send')
    .option('--count <count>', 'how many', Number, 10_000)
    .option('--seed <seed>', 'the same seed throws the same things', Number)
    .action(async ({ count, seed }: { count: number; seed?: number }) => {
      process.exitCode = await badInputDrill({ count, seed: seed ?? Math.floor(Math.random() * 1e9) });
    });
}
