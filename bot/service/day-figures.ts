import { dayName } from '../../server/core/outbound/budget-names';
import { sendBudgetOf } from '../../server/core/outbound/budgets';
import type { Channel } from '../../server/core/outbound/channel';
import { leftOfDay, unusedDay, waitOfDay } from '../../server/core/outbound/day-use';
import type { BudgetRepository } from '../../server/core/outbound/ports';
import type { Clock } from '../../server/core/shared/clock';

export interface DayFiguresDeps {
  readonly clock: Clock;
  readonly communityId: string;
  readonly channel: Pick<Channel, 'name' | 'account'>;
  readonly repositories: { readonly budgets: Pick<BudgetRepository, 'findDay'> };
}

/** What the account has said in the last 24 hours and may say in any; empty where days are not counted. */
export async function dayFigures(deps: DayFiguresDeps): Promise<Record<string, number>> {
  const { day } = sendBudgetOf(deps.channel.name);
  if (!day) return {};
  const left = leftOfDay(await useOf(deps), deps.clock.now(), day.most);
  return { dayUsed: day.most - left, dayMost: day.most, dayKept: day.kept };
}

/** When the account may say something again; null when it may. */
export async function daySpentUntil(deps: DayFiguresDeps): Promise<Date | null> {
  const { day } = sendBudgetOf(deps.channel.name);
  if (!day) return null;
  const now = deps.clock.now();
  const waitMs = waitOfDay(await useOf(deps), now, day.most);
  return waitMs > 0 ? new Date(now.getTime() + waitMs) : null;
}

const useOf = async ({ repositories, communityId, channel }: DayFiguresDeps) =>
  (await repositories.budgets.findDay(communityId, dayName(channel))) ?? unusedDay;
