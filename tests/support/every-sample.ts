import type { SayingParams } from '../../server/core/outbound/saying';
import { callBotSamples, callSamples } from './call-samples';
import { clockSamples } from './clock-samples';
import { coverageSamples } from './coverage-samples';
import { rosterSamples } from './duty-samples';
import { kindSamples } from './kind-samples';
import { hotSpotSamples } from './hot-spot-samples';
import { leaveSamples } from './leave-samples';
import { noticeBotSamples, noticeSamples } from './notice-samples';
import { boundarySamples, botSamples, requestSamples } from './sample-sayings';
import { sendingBotSamples } from './sending-samples';
import { feedSamples, sourceBotSamples } from './source-samples';
import { taskSamples } from './task-samples';

/** Everything the bot can say, by code, with parameters to say it with. */
export const everySample: readonly (readonly [string, SayingParams])[] = Object.entries({
  ...requestSamples,
  ...clockSamples,
  ...hotSpotSamples,
  ...kindSamples,
  ...taskSamples,
  ...noticeSamples,
  ...callSamples,
  ...callBotSamples,
  ...noticeBotSamples,
  ...feedSamples,
  ...sourceBotSamples,
  ...sendingBotSamples,
  ...rosterSamples,
  ...leaveSamples,
  ...boundarySamples,
  ...coverageSamples,
  ...botSamples,
}).map(([code, params]) => [code, { ...params }]);
