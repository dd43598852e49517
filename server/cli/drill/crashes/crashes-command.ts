import { Command, InvalidArgumentError } from 'commander';
import { crashPoints, isCrashPoint, type CrashPoint } from '../../../platform/boundary-names';
import { crashesVerb } from './crashes-verb';
import { noticeCrashesVerb } from './real/notices/notice-crashes-verb';
import { realCrashesVerb } from './real/real-crashes-verb';

interface CrashesFlags {
  readonly sample?: number;
  readonly seed?: number;
  readonly only?: readonly string[];
  readonly real?: true;
  readonly notices?: true;
  readonly points?: readonly CrashPoint[];
  readonly atOnce: number;
}

/** `yimen drill crashes` */
export function crashesCommand(): Command {
  return new Command('crashes')
    .description(
      '在每个写入点、每一步停一次，看结果是否和没停时一样 · die at every point of every step, and compare with the calm run',
    )
    .option('--sample <count>', 'not all: each point once, the rest drawn by the seed', wholeNumber)
    .option('--seed <number>', 'of the sample', wholeNumber)
    .option('--only <workflows>', 'only these, by name', words)
    .option('--real', 'with the processes of the built program, once a point')
    .option('--notices', 'with --real: while warnings go out, at each of their moments')
    .option('--points <points>', 'with --real: only these', points)
    .option('--at-once <count>', 'with --real: how many programs at a time', wholeNumber, 1)
    .action(async (flags: CrashesFlags) => {
      const real = { points: flags.points ?? crashPoints, atOnce: flags.atOnce };
      process.exitCode = flags.real
        ? await (flags.notices ? noticeCrashesVerb(real) : realCrashesVerb(real))
        : await crashesVerb({
            sample: flags.sample ?? null,
            seed: flags.seed ?? Math.floor(Math.random() * 1_000_000),
            only: flags.only ?? null,
          });
    });
}

const words = (text: string): readonly string[] => text.split(',');

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number, please');
  return Number(text);
}

function points(text: string): readonly CrashPoint[] {
  const names = text.split(',');
  const known = names.filter(isCrashPoint);
  if (known.length !== names.length) throw new InvalidArgumentError('see: yimen drill points');
  return known;
}
