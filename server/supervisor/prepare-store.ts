import { existsSync } from 'node:fs';
import type { Environment } from '../platform/config';
import type { Output } from './output';
import { runCommandLine } from './run-command-line';
import { StartRefusal } from './start-refusal';

export interface PrepareStoreDeps {
  readonly output: Output;
  readonly setpriv: string | null;
}

export interface PrepareStoreInput {
  /** The compiled main file of the command line. */
  readonly main: string;
  readonly env: Environment;
  /** Files to load when the store is empty; null for a store that is not ours to fill. */
  readonly communityFolder: string | null;
}

/** Makes the indexes and, in a new store of our own, loads the demo community. Refuses with what was said. */
export async function prepareStore(deps: PrepareStoreDeps, input: PrepareStoreInput): Promise<void> {
  const { output } = deps;
  if (!existsSync(input.main)) {
    output.step('命令行还没有编译，跳过建索引 no command line in the build, indexes skipped');
    return;
  }
  if (input.communityFolder !== null && existsSync(input.communityFolder)) {
    // One run does both: each costs a second of start.
    await runVerb(deps, input, ['import', input.communityFolder, '--if-empty']);
    output.step('索引和社区资料就绪 indexes and community ready');
    return;
  }
  await runVerb(deps, input, ['migrate']);
  output.step('索引就绪 indexes ready');
  if (input.communityFolder !== null) output.step('没有社区资料，跳过 no community files, skipped');
}

async function runVerb(
  deps: PrepareStoreDeps,
  input: PrepareStoreInput,
  args: readonly string[],
): Promise<void> {
  const run = await runCommandLine({ setpriv: deps.setpriv, main: input.main, args, env: input.env });
  if (!run.ok) {
    throw new StartRefusal([
      `准备存储没有成功。Preparing the store failed: yimen ${args.join(' ')}`,
      run.output,
    ]);
  }
}
