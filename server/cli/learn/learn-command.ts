import { Command } from 'commander';
import { learnVerb } from './learn-verb';

interface Flags {
  readonly community?: string;
  readonly dryRun?: boolean;
  readonly back?: boolean;
}

export function learnCommand(): Command {
  return new Command('learn')
    .description(
      '从窗口改过的类别学，不比现在的差才启用 · learn from corrected kinds, activated only when not worse',
    )
    .option('--community <id>', 'the loaded one when left out')
    .option('--dry-run', '只算不换 · print the figures, change nothing')
    .option('--back', '换回上一个模型 · make the model before active again')
    .action(async ({ community, dryRun, back }: Flags) => {
      process.exitCode = await learnVerb({
        community: community ?? null,
        dryRun: dryRun === true,
        back: back === true,
      });
    });
}
