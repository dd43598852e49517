import { Command } from 'commander';
import { openStore } from '../open-store';
import { phoneListLines } from './phone-list-lines';

/** Whom to telephone, from the store: when the chat is dead nobody can ask it. */
export function phoneListCommand(): Command {
  return new Command('phone-list')
    .description(
      '要打电话的人：没回预警的、急事发不出去的 · whom to telephone: who has not answered a warning, and urgent messages that cannot leave',
    )
    .action(async () => {
      process.exitCode = await printPhoneList();
    });
}

async function printPhoneList(): Promise<number> {
  const composed = await openStore();
  if (!composed) return 1;
  try {
    const communityId = await composed.findCommunityId();
    if (!communityId) {
      process.stderr.write('还没有装入社区。No community is loaded.\n');
      return 1;
    }
    const { repositories, clock, knownYears } = composed;
    const grid = await repositories.grid.load(communityId);
    const today = { now: clock.now(), years: knownYears };
    const lines = await phoneListLines(repositories, grid, today);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } finally {
    await composed.close();
  }
}
