import { Command, InvalidArgumentError } from 'commander';
import { killTargets, type KillTarget } from './kill-plan';
import { killsVerb } from './kills-verb';

interface KillsFlags {
  readonly rounds: number;
  readonly seed?: number;
  readonly rate: number;
  readonly among?: readonly KillTarget[];
  readonly keep?: true;
}

/** `yimen drill kills` */
export function killsCommand(): Command {
  return new Command('kills')
    .description(
      '有人说话时随机停进程，再对账 · kill processes under load, then compare what was said, kept and sent',
    )
    .option('--rounds <count>', 'how many times', wholeNumber, 200)
    .option('--seed <number>', 'the same seed kills the same in the same order', wholeNumber)
    .option('--rate <count>', 'messages a second', wholeNumber, 5)
    .option('--among <names>', `kill only these, of ${killTargets.join(',')}`, targets)
    .option('--keep', 'keep the scratch folder')
    .action(async ({ rounds, seed, rate, among, keep }: KillsFlags) => {
      process.exitCode = await killsVerb({
        rounds,
        rate,
        seed: seed ?? Math.floor(Math.random() * 1_000_000),
        ...(among && { among }),
        keep: keep === true,
      });
    });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number, please');
  return Number(text);
}

function targets(text: string): readonly KillTarget[] {
  const names = text.split(',');
  const known = killTargets.filter((target) => names.includes(target));
  if (known.length !== names.length) throw new InvalidArgumentError(`names of ${killTargets.join(', ')}`);
  return known;
}
