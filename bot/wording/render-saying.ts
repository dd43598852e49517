import type { BoundarySayings } from '../../server/core/boundaries/sayings';
import type { CallSayings } from '../../server/core/calls/sayings';
import type { CoverageSayings } from '../../server/core/coverage/sayings';
import type { Saying } from '../../server/core/outbound/saying';
import type { LeaveSayings } from '../../server/core/leaves/sayings';
import type { RosterSayings } from '../../server/core/roster/sayings';
import type { ClockSayings } from '../../server/core/requests/clock-sayings';
import type { KindSayings } from '../../server/core/requests/kind-sayings';
import type { HotSpotSayings } from '../../server/core/requests/hot-spots/sayings';
import type { RequestSayings } from '../../server/core/requests/sayings';
import type { FeedSayings } from '../../server/core/notices/feeds/sayings';
import type { NoticeSayings } from '../../server/core/notices/sayings';
import type { TaskSayings } from '../../server/core/tasks/sayings';
import type { KnownYears } from '../../server/core/deadlines/known-years';
import type { Clock } from '../../server/core/shared/clock';
import { cutGraphemes } from '../../server/core/shared/cut-graphemes';
import type { BotSayings } from './bot-sayings';
import { boundaryWording } from './boundary-wording';
import type { CallBotSayings } from './call-bot-sayings';
import { callWording } from './call-wording';
import { clockWording } from './clock-wording';
import { coverageWording } from './coverage-wording';
import { dialogueWording } from './dialogue-wording';
import { dutyWording } from './duty-wording';
import { kindWording } from './kind-wording';
import { hotSpotWording } from './hot-spot-wording';
import { leaveWording } from './leave-wording';
import { leaveAnswerWording } from './leave-answer-wording';
import type { NoticeBotSayings } from './notice-bot-sayings';
import { noticeRefusalWording } from './notice-refusal-wording';
import { noticeWording } from './notice-wording';
import { outageWording } from './outage-wording';
import { placeWording } from './place-wording';
import { refusalWording } from './refusal-wording';
import { requestNewsWording } from './request-news-wording';
import { requestOpenedWording } from './request-opened-wording';
import { residentWording } from './resident-wording';
import type { SayingReader } from './saying-reader';
import { createSayingReader } from './saying-reader';
import type { SendingBotSayings } from './sending-bot-sayings';
import { sendingWording } from './sending-wording';
import type { SourceBotSayings } from './source-bot-sayings';
import { sourceWording } from './source-wording';
import { staffWording } from './staff-wording';
import { taskRefusalWording } from './task-refusal-wording';
import { taskWording } from './task-wording';

export type SayingCode =
  | keyof BotSayings
  | keyof TaskSayings
  | keyof NoticeSayings
  | keyof CallSayings
  | keyof CallBotSayings
  | keyof NoticeBotSayings
  | keyof FeedSayings
  | keyof SourceBotSayings
  | keyof SendingBotSayings
  | keyof CoverageSayings
  | keyof RosterSayings
  | keyof LeaveSayings
  | keyof ClockSayings
  | keyof KindSayings
  | keyof RequestSayings
  | keyof HotSpotSayings
  | keyof BoundarySayings;
export type Sentence = (params: SayingReader) => string;

/** The longest text one chat message may hold, in graphemes. */
export const longestText = 1_500;

/** Every sentence the bot can say: a code without a sentence does not compile. */
export const wording: Readonly<Record<SayingCode, Sentence>> = {
  ...requestOpenedWording,
  ...requestNewsWording,
  ...clockWording,
  ...hotSpotWording,
  ...kindWording,
  ...coverageWording,
  ...dialogueWording,
  ...placeWording,
  ...residentWording,
  ...staffWording,
  ...taskWording,
  ...taskRefusalWording,
  ...noticeWording,
  ...callWording,
  ...noticeRefusalWording,
  ...sourceWording,
  ...sendingWording,
  ...refusalWording,
  ...outageWording,
  ...boundaryWording,
  ...dutyWording,
  ...leaveWording,
  ...leaveAnswerWording,
};

const sentences: ReadonlyMap<string, Sentence> = new Map(Object.entries(wording));

/** Makes the sentence of a saying, cut to what the channel carries. An unknown code or a missing parameter is a bug and throws. */
export function createRenderSaying(clock: Clock, years: KnownYears): (saying: Saying) => string {
  return (saying) => {
    const sentence = sentences.get(saying.code);
    if (!sentence) throw new TypeError(`no sentence for ${saying.code}`);
    const today = { now: clock.now(), years };
    return cutGraphemes(sentence(createSayingReader(saying.params, today)), longestText);
  };
}
