import type { BotSayings } from '../../bot/wording/bot-sayings';
import type { RosterSayings } from '../../server/core/roster/sayings';

const duty = { from: '2026-06-20T12:00:00.000Z', to: '2026-06-20T16:00:00.000Z' };
const dutyLists = { froms: [duty.from], tos: [duty.to] };

/** Parameters for everything that is said about duty. */
export const rosterSamples: RosterSayings = {
  'duty-asked': { ...duty, insteadOf: null, until: '2026-06-19T12:00:00.000Z' },
  'duty-unconfirmed-told': { ...duty, asked: ['赵敏', '李强'] },
  'duty-confirmed-told': { ...duty, name: '李强' },
  'swap-asked': { ...duty, name: '王芳' },
  'swap-dropped': duty,
  'swap-answered': { ...duty, name: '李强', agreed: false, note: '要带孩子' },
  'roster-published': dutyLists,
  'roster-holes-told': { ...dutyLists, whys: ['unfilled'], names: [''] },
};

type DutyCodes = Extract<
  keyof BotSayings,
  `duty-${string}` | `swap-${string}` | `refused-duty-${string}` | `refused-swap-${string}`
>;

/** Parameters for what the features say about duty. */
export const dutySamples: Pick<BotSayings, DutyCodes> = {
  'duty-none-waiting': {},
  'duty-or-request': duty,
  'duty-confirmed': dutyLists,
  'duty-date-impossible': { words: '32号' },
  'duty-list': { onDuty: '赵敏', ...dutyLists },
  'swap-how': {},
  'swap-no-duty': { words: '6月20日' },
  'swap-which': dutyLists,
  'swap-sent': { ...duty, name: '李强' },
  'swap-answer-which': dutyLists,
  'swap-answer-sent': { ...duty, agreed: true },
  'swap-none-waiting': {},
  'refused-duty-taken': { ...duty, name: '王芳' },
  'refused-duty-begun': duty,
  'refused-duty-not-yours': { ...duty, name: '王芳' },
  'refused-swap-self': {},
  'refused-swap-away': { ...duty, name: '李强' },
  'refused-swap-on-duty': { ...duty, name: '李强' },
};
