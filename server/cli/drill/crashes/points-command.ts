import { Command } from 'commander';
import { boundaries, boundaryNames } from '../../../platform/boundary-names';

/** `yimen drill points`: every crash point, two a line, and what lies between them. */
export function pointsCommand(): Command {
  return new Command('points')
    .description('CRASH_AT 可用的名字 · the names CRASH_AT may have')
    .action(() => listPoints().forEach((line) => process.stdout.write(`${line}\n`)));
}

export function listPoints(): readonly string[] {
  return boundaryNames.flatMap((name) =>
    (['before', 'after'] as const).map((when) => `${`${when}-${name}`.padEnd(28)} ${boundaries[name]}`),
  );
}
