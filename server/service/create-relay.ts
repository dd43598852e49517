import { createJobQueue } from '../../jobs/queues/create-job-queue';
import { queues } from '../../jobs/queues/queues';
import type { Composed } from '../compose';
import type { Relay } from '../core/outbound/change-record';
import { defaultQuietHours } from '../core/outbound/quiet-hours';
import { relayOutbox } from '../core/outbound/relay-outbox';
import type { Config } from '../platform/config';
import type { ProcessFrame } from '../platform/process-main';
import { createBullClients } from '../platform/redis';
import { requireUrl } from '../platform/require-url';

/** For a process that does deeds and owns no queue: copies what they cause, and hints to bot and jobs. */
export function createRelay(
  { shutdown }: Pick<ProcessFrame, 'shutdown'>,
  config: Config,
  { clock, repositories }: Pick<Composed, 'clock' | 'repositories'>,
): Relay {
  // A lost hint is made good by the next look, and the health check says that Redis is away.
  const ignore = (): void => undefined;
  const queue = createJobQueue({
    queues,
    createClient: createBullClients({ url: requireUrl('REDIS_URL', config.redisUrl), onError: ignore }),
    clock,
    onLost: ignore,
    onError: ignore,
  });
  shutdown.add('let-go', 'queue', () => queue.close());
  const quietHours = config.quietHours ? defaultQuietHours : null;
  return (id, entries) => relayOutbox({ ...repositories, queue, clock, quietHours }, id, entries);
}
