import type { Saying } from '../../server/core/outbound/saying';

/** What the bot answers to 收到 on a warning and to words about the phone list, by code. */
export interface CallBotSayings {
  /** `warnings`: 暴雨红色预警（N01）. `others`: something else waits for the writer's 收到. */
  'call-answered': { warnings: readonly string[]; others: boolean };
  'call-none': { words: string };
  'which-warning': { word: string; numbers: readonly string[] };
  /** `about`: one warning; null: all that is on the list. `lines`: the first of `count`, each who, where, number, why. */
  'phone-list': { about: string | null; count: number; lines: readonly string[] };
  'phone-list-none': { about: string | null };
  'call-reached': { name: string; left: number };
  'call-not-reached': { name: string; left: number };
  'calls-all-reached': { about: string; count: number };
  'call-name-missing': { word: string };
  'call-name-unknown': { words: string; names: readonly string[] };
  /** Two on the list bear the name. */
  'call-name-several': { name: string; areas: readonly string[] };
  /** `answered`: by chat. `reached`: by telephone. */
  'warning-board': {
    about: string;
    asked: number;
    answered: number;
    reached: number;
    lines: readonly string[];
  };
  'warning-board-none': { about: string };
  'refused-call-telephonist': Record<string, never>;
  'refused-call-not-on-list': Record<string, never>;
}

export function sayOfCallBot<C extends keyof CallBotSayings>(code: C, params: CallBotSayings[C]): Saying {
  return { code, params: { ...params } };
}
