import { Command } from 'commander';
import { diskFullDrill } from './disk-full-drill';

interface Options {
  readonly people: number;
  readonly seconds: number;
  readonly seed?: number;
}

export function diskFullCommand(): Command {
  return new Command('disk-full')
    .description('磁盘满了再腾出来 · the disk is full for a while: new refused, old kept, it heals')
    .option('--people <count>', 'who write all the time', Number, 20)
    .option('--seconds <count>', 'how long it is full', Number, 10)
    .option('--seed <seed>', 'the same seed writes at the same moments', Number)
    .action(async ({ people, seconds, seed = Math.floor(Math.random() * 1e9) }: Options) => {
      process.exitCode = await diskFullDrill({ people, fullMs: seconds * 1_000, seed });
    });
}
