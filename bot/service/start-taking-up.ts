import type { MessageRepository } from '../../server/core/messages/ports';
import type { Channel } from '../../server/core/outbound/channel';
import type { Clock } from '../../server/core/shared/clock';
import type { Shutdown } from '../../server/platform/shutdown';
import type { Pipeline } from '../pipeline/build-pipeline';
import { takeUpUnhandled } from '../pipeline/take-up-unhandled';

export interface StartTakingUpDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly messages: Pick<MessageRepository, 'listUnhandled'>;
  readonly pipeline: Pipeline;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  readonly onError: (where: string, error: unknown) => void;
}

const everyMs = 60_000;
const firstMs = 2_000;

/** Soon after the start and each minute: messages that were stored and left unhandled. Never two rounds at once. */
export function startTakingUp(deps: StartTakingUpDeps, shutdown: Shutdown): void {
  let timer: NodeJS.Timeout;
  let running: Promise<unknown> = Promise.resolve();
  const round = async (): Promise<void> => {
    if (deps.channel.account !== '') await takeUpUnhandled(deps, deps.channel.name, deps.channel.account);
  };
  const plan = (ms: number): void => {
    timer = setTimeout(() => {
      running = round()
        .catch((error: unknown) => deps.onError('taking-up', error))
        .then(() => plan(everyMs));
    }, ms);
  };
  plan(firstMs);
  shutdown.add('take-nothing-new', 'taking-up', async () => {
    clearTimeout(timer);
    await running;
    clearTimeout(timer);
  });
}
