import { calmBreaker, openLeftMs, type BreakerReason } from '../../server/core/outbound/breaker';
import { accountName } from '../../server/core/outbound/budget-names';
import type { Channel } from '../../server/core/outbound/channel';
import type { BudgetRepository, OutboundRepository } from '../../server/core/outbound/ports';
import type { Sender } from '../../server/core/outbound/run-sender';
import type { Clock } from '../../server/core/shared/clock';
import type { Trouble, TroubleCode } from '../../server/core/shared/process-reports';
import type { WechatySupervisor } from '../adapter/supervise-wechaty';
import { daySpentUntil } from './day-figures';

export interface TroubleOfBotDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  readonly repositories: {
    readonly budgets: Pick<BudgetRepository, 'findBreaker' | 'findDay'>;
    readonly outbound: Pick<OutboundRepository, 'countUrgentWaiting'>;
  };
  readonly wechaty: Pick<WechatySupervisor, 'status'>;
  readonly sending: Pick<Sender, 'status'>;
}

const codeOfBreaker = {
  throttled: 'account-throttled',
  banned: 'account-banned',
  'sending-fails': 'sending-fails',
} as const satisfies Record<BreakerReason, TroubleCode>;

/** Why the account does not say what it should; null when it does. While it cannot, urgent messages that wait are counted. */
export async function troubleOfBot(deps: TroubleOfBotDeps): Promise<Trouble | null> {
  const found = findTrouble(deps) ?? (await breakerTrouble(deps)) ?? (await dayTrouble(deps));
  if (!found) return null;
  // Another process sends them.
  if (found.code === 'standby') return { ...found, urgentWaiting: 0 };
  const urgentWaiting = await deps.repositories.outbound.countUrgentWaiting(deps.communityId);
  return { ...found, urgentWaiting };
}

type Found = Pick<Trouble, 'code' | 'until'>;

function findTrouble({ wechaty, sending }: TroubleOfBotDeps): Found | null {
  const { state, reason } = wechaty.status();
  if (state !== 'ready') return { code: codeOfReason(reason), until: null };
  const sender = sending.status().state;
  if (sender === 'standby') return { code: 'standby', until: null };
  return sender === 'failing' ? { code: 'store-fails', until: null } : null;
}

function codeOfReason(reason: ReturnType<WechatySupervisor['status']>['reason']): TroubleCode {
  switch (reason) {
    case '':
      return 'account-starting';
    case 'logged-out':
      return 'account-logged-out';
    case 'silent':
      return 'account-silent';
    case 'start-failed':
    case 'login-timed-out':
      return 'account-down';
    case 'stopped':
      return 'stopping';
  }
}

async function breakerTrouble(deps: TroubleOfBotDeps): Promise<Found | null> {
  const name = accountName(deps.channel);
  const breaker = (await deps.repositories.budgets.findBreaker(deps.communityId, name)) ?? calmBreaker;
  if (breaker.reason === null || openLeftMs(breaker, deps.clock.now()) === 0) return null;
  return { code: codeOfBreaker[breaker.reason], until: breaker.until };
}

async function dayTrouble(deps: TroubleOfBotDeps): Promise<Found | null> {
  const until = await daySpentUntil(deps);
  return until && { code: 'account-day-spent', until };
}
