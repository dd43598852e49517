import { readSendingState, type SendingStateDeps } from '../../../server/core/outbound/sending-state';
import { asksForSending } from '../../matchers/sending-command';
import type { Step } from '../../pipeline/turn';
import { formatTimeOfDay } from '../../wording/format-moment';
import { sayOfSending } from '../../wording/sending-bot-sayings';
import type { FeatureDeps } from '../feature-deps';
import { todayOf } from '../today-of';

export interface SendingWordDeps extends SendingStateDeps {
  readonly calendar: FeatureDeps['calendar'];
}

const names = { 1: '回答', 2: '紧急', 3: '派单和提醒', 4: '日常通知' } as const;

/** 发送情况: what the account is doing, and what waits for it. */
export const sendingWord =
  (deps: SendingWordDeps): Step =>
  async (turn, next) => {
    if (!asksForSending(turn.text)) return next();
    const { account, waiting, later, day } = await readSendingState(deps, turn.message.communityId);
    const today = todayOf(deps, turn);
    turn.reply(
      sayOfSending('sending-state', {
        ...{ state: account.state, until: account.until?.toISOString() ?? null },
        counted: waiting !== null,
        waiting: (waiting ?? []).map(
          ({ priority, count, oldestAt }) =>
            `${names[priority]}${count}条（最早${formatTimeOfDay(oldestAt, today)}起）`,
        ),
        ...{ later, used: day?.used ?? null, most: day?.most ?? 0, kept: day?.kept ?? 0 },
      }),
    );
  };
