import type { Channel } from '../core/outbound/channel';
import type { CrashGate } from '../platform/boundary-names';
import type { Config } from '../platform/config';
import { createCrashGate, parseCrashAt } from '../platform/crash-at';

/** The gate of a drill; null in every ordinary run, so that nothing is wrapped then. */
export function crashGateOf(config: Pick<Config, 'crashAt' | 'dataFolder'>): CrashGate | null {
  const crashAt = config.crashAt === null ? null : parseCrashAt(config.crashAt);
  if (!crashAt) return null;
  return createCrashGate(
    { dataFolder: config.dataFolder, die: () => process.kill(process.pid, 'SIGKILL') },
    crashAt,
  );
}

/** The channel with a gate before and after each send. */
export function gatedChannel(channel: Channel, gate: CrashGate | null): Channel {
  if (!gate) return channel;
  return {
    name: channel.name,
    get account() {
      return channel.account;
    },
    isReady: () => channel.isReady(),
    async send(target, content, leaveBefore) {
      await gate.pass('before-send');
      const outcome = await channel.send(target, content, leaveBefore);
      await gate.pass('after-send');
      return outcome;
    },
  };
}
