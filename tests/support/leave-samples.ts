import type { BotSayings } from '../../bot/wording/bot-sayings';
import type { LeaveSayings } from '../../server/core/leaves/sayings';

const number = 'YX-0609-001';
const days = { from: '2026-06-09T16:00:00.000Z', to: '2026-06-10T16:00:00.000Z' };
const away = { name: '王芳', ...days };
const dueAt = '2026-06-16T09:30:00.000Z';
const listed = {
  ...{ numbers: [number], matters: ['3栋2单元楼道灯不亮'], classes: ['G'] },
  ...{ dueAts: [dueAt], notes: ['电工下午到'] },
};

/** Parameters for everything a deed on leaves says. */
export const leaveSamples: LeaveSayings = {
  'hand-over-card': { ...away, ...listed, count: 1, sudden: false, more: false },
  'hand-over-empty': { ...away, sudden: true },
  'hand-over-reminder': { ...away, count: 4 },
  'hand-over-unanswered': { ...away, count: 4, standIn: '李强' },
  'hand-over-told': { standIn: '李强', numbers: [number] },
  'hand-over-begun': { name: '王芳', numbers: [number] },
  'leave-called-off': away,
  'sudden-absence-told': { ...away, standIn: '赵敏', count: 4 },
  'stand-in-told': { number, name: '王芳', owner: '李强', dueAt },
  'handed-back-told': { number, owner: '王芳', dueAt },
  'hand-back-card': { ...listed, count: 1, names: ['李强'], more: false },
  'hand-back-told': { ...listed, count: 1, name: '王芳', more: true },
};

type LeaveCodes = Extract<keyof BotSayings, `leave-${string}` | `hand-${string}` | `refused-leave-${string}`>;

/** Parameters for what the features say about leave. */
export const leaveBotSamples: Pick<BotSayings, LeaveCodes> = {
  'leave-confirm': { words: '明天', standIn: '李强', role: 'backup', count: 4, ...days },
  'leave-when': {},
  'leave-date-impossible': { words: '32号' },
  'leave-agreed': { standIn: '李强', count: 4, ...days },
  'leave-dropped': {},
  'leave-absence-noted': { standIn: '赵敏', count: 4, ...days },
  'leave-absence-known': {},
  'leave-ended': { count: 4 },
  'leave-called-off-noted': days,
  'hand-over-taken': { name: '王芳', numbers: [number] },
  'hand-over-kept': away,
  'hand-back-taken': { numbers: [number] },
  'hand-over-or-request': {},
  'hand-over-none': {},
  'refused-leave-past': {},
  'refused-leave-long': {},
  'refused-leave-twice': days,
  'refused-leave-self': {},
  'refused-leave-away': { name: '李强' },
  'refused-leave-nobody': { post: '片区甲负责人', names: ['李强'] },
  'refused-leave-none': {},
  'refused-leave-other': {},
};
