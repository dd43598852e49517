import type { KnownYears } from '../../../server/core/deadlines/known-years';
import { sendBudgetOf } from '../../../server/core/outbound/budgets';
import type { Channel } from '../../../server/core/outbound/channel';
import type { Timers } from '../../../server/core/outbound/timers';
import type { Clock } from '../../../server/core/shared/clock';
import type { Shutdown } from '../../../server/platform/shutdown';
import type { Pipeline } from '../../pipeline/build-pipeline';
import { sayOfBot } from '../../wording/bot-sayings';
import { createRenderSaying } from '../../wording/render-saying';
import type { BotIntake } from './create-intake';
import type { Spool } from './create-spool';
import { createTellNoted } from './tell-noted';

export interface StartIntakeDeps {
  readonly clock: Clock;
  readonly knownYears: KnownYears;
  readonly timers: Timers;
  readonly channel: Channel;
  readonly spool: Spool;
  readonly intake: Pick<BotIntake, 'start' | 'idle' | 'dutyPhone'>;
  readonly pipeline: Pick<Pipeline, 'take'>;
  readonly count: (name: string) => void;
  readonly onError: (where: string, error: unknown) => void;
}

/** From now on messages are taken; what waits on disk is drained first, and whoever writes meanwhile is told so. */
export function startIntake(deps: StartIntakeDeps, shutdown: Shutdown): void {
  const { spool, intake, clock } = deps;
  const wording = createRenderSaying(clock, deps.knownYears);
  const { account } = sendBudgetOf(deps.channel.name);
  const noted = createTellNoted({
    ...deps,
    // Half of what the account may say: its sender comes back with a full bucket.
    bucket: {
      emissionIntervalMs: account.emissionIntervalMs * 2,
      burst: Math.max(1, Math.floor(account.burst / 2)),
    },
    stillWaits: (conversation) => spool.holds(conversation),
    sentence: () => wording(sayOfBot('noted', { dutyPhone: intake.dutyPhone() })),
    onTold: () => deps.count('noted_told'),
    onError: (error) => deps.onError('noted', error),
  });
  intake.start({
    take: (message, heardAt) => deps.pipeline.take(message, heardAt),
    onSpooled: (entry) => noted.onSpooled(entry),
    onDrained: () => noted.reset(),
  });
  shutdown.add('finish-work', 'draining', () => intake.idle());
  shutdown.add('let-go', 'spool', () => spool.close());
}
