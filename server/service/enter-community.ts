import { createJobQueue } from '../../jobs/queues/create-job-queue';
import { queues } from '../../jobs/queues/queues';
import type { Composed } from '../compose';
import type { CrashGate } from '../platform/boundary-names';
import type { Config } from '../platform/config';
import type { ProcessFrame } from '../platform/process-main';
import { interceptPorts } from '../platform/intercept-ports';
import { createBullClients } from '../platform/redis';
import { requireUrl } from '../platform/require-url';
import { newHolder } from '../platform/run-holder';
import { createTally } from '../platform/tally';
import { waitForCommunity } from '../platform/wait-for-community';
import { passBoundaries } from '../store/pass-boundaries';
import { crashGateOf } from './crash-gate';
import { waitForStore } from './wait-for-store';

/**
 * What bot and jobs begin with: the store with its indexes (waited for), the community in it (waited for; the process counts
 * as ready meanwhile), the queue of hints. Null when told to stop before both were there.
 */
export async function enterCommunity(frame: ProcessFrame, config: Config, processName: 'bot' | 'jobs') {
  const { log, shutdown, ready } = frame;
  const tally = createTally();
  let isStopped = false;
  shutdown.add('take-nothing-new', 'waiting', () => {
    isStopped = true;
  });
  const onError = (where: string, err: unknown): void => {
    tally.count(`error_${where}`);
    log.warn({ where, err }, 'something failed and is tried again or set aside');
  };
  const gate = crashGateOf(config);
  const uri = requireUrl('MONGODB_URI', config.mongodbUri);
  const store = await waitForStore({ log, isStopped: () => isStopped }, uri);
  if (!store) return null;
  const composed = gatedStore(store, gate);
  shutdown.add('let-go', 'store', () => composed.close());
  const communityId = await waitForCommunity(composed.findCommunityId, {
    isStopped: () => isStopped,
    onWaiting: () => {
      log.warn({}, 'no community is loaded yet');
      ready();
    },
    onError: (error) => onError('store', error),
  });
  if (communityId === null) return null;

  const clients = createBullClients({
    url: requireUrl('REDIS_URL', config.redisUrl),
    onError: () => tally.count('redis_error'),
  });
  const queue = createJobQueue({
    queues,
    createClient: clients,
    clock: composed.clock,
    onLost: () => tally.count('hint_lost'),
    onError: () => tally.count('queue_error'),
  });
  shutdown.add('let-go', 'queue', () => queue.close());
  return {
    ...composed,
    gate,
    communityId,
    clients,
    queue,
    tally,
    onError,
    holder: newHolder(processName),
    isStopped: () => isStopped,
  };
}

/** The store with a gate before and after each write; without one it stays as it is. */
function gatedStore(composed: Composed, gate: CrashGate | null): Composed {
  if (!gate) return composed;
  const intercept = passBoundaries(gate);
  return {
    ...composed,
    repositories: interceptPorts(composed.repositories, intercept),
    openHubStore: (communityId) =>
      interceptPorts({ hubStore: composed.openHubStore(communityId) }, intercept).hubStore,
  };
}
