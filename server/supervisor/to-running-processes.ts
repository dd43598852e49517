import type { Config } from '../platform/config';
import type { StoreChoice } from './choose-store';
import type { KeptPart } from './keep-running';
import { identifyProcess } from '../platform/process-identity';
import type { RunningProcesses } from '../platform/processes-file';
import { toAddress } from './to-address';

export interface ToRunningProcessesInput {
  readonly config: Pick<Config, 'host' | 'port' | 'redisUrl'>;
  readonly startedAt: Date;
  readonly storeKind: StoreChoice['kind'];
  readonly parts: readonly KeptPart[];
}

/** What runs now, as it is written down for `yimen status` and for the next start. */
export function toRunningProcesses(input: ToRunningProcessesInput): RunningProcesses {
  const { config, startedAt, storeKind, parts } = input;
  return {
    startedAt: startedAt.toISOString(),
    address: toAddress(config),
    store: storeKind === 'wrong' ? 'given' : storeKind,
    redis: config.redisUrl === null ? 'redis-server' : 'given',
    supervisor: identifyProcess(process.pid),
    processes: parts.flatMap((part) => {
      const { identity, startedAt: began, restarts } = part.status();
      return identity === null
        ? []
        : [{ name: part.name, ...identity, startedAt: began.toISOString(), restarts }];
    }),
  };
}
