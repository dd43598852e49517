import type { Saying } from '../../server/core/outbound/saying';

/** What the bot answers to 发送情况, by code. Dates are ISO strings. */
export interface SendingBotSayings {
  /**
   * `state` as in `SendingState`; `waiting` a line for each priority, `counted` false when they are too many; `used` null
   * where days are not counted.
   */
  'sending-state': {
    state: string;
    until: string | null;
    counted: boolean;
    waiting: readonly string[];
    later: number;
    used: number | null;
    most: number;
    kept: number;
  };
}

export function sayOfSending<C extends keyof SendingBotSayings>(
  code: C,
  params: SendingBotSayings[C],
): Saying {
  return { code, params: { ...params } };
}
