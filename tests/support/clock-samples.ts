import type { ClockSayings } from '../../server/core/requests/clock-sayings';

const number = 'YX-0609-001';
const owner = '王芳';
const at = '2026-06-16T09:30:00.000Z';
const topic = '楼道灯不亮';
const place = '3栋2单元';
const words = '二楼还不亮';

/** Parameters for everything a clock makes us say. */
export const clockSamples: ClockSayings = {
  'solve-reminder': { number, place, topic, step: 'half', dueAt: at },
  'overdue-told': { number, place, topic, owner, dueAt: at, role: 'secretary' },
  'news-wanted': { number, place, topic },
  'resident-asked-again': { number, owner, question: words },
  'solved-asked-again': { number, topic },
  'closed-unanswered': { number, topic },
  'outside-over': { number, topic, body: '供电公司', dueAt: at },
  'extension-wanted': { number, topic, from: owner, reason: '等配件', dueAt: at, until: at },
  'extension-granted': { number, by: '周建国', dueAt: at },
  'extension-told-resident': { number, topic, owner, reason: '等配件', dueAt: at },
  'extension-denied': { number, by: '周建国', note: words, dueAt: at },
  'outside-wanted': { number, topic, from: owner, body: '供电公司', until: at },
  'outside-granted': { number, by: '周建国', until: at },
  'outside-told-resident': { number, topic, body: '供电公司', until: at },
  'outside-denied': { number, by: '周建国', note: null },
  'force-majeure-told': { number, topic, by: '周建国', reason: '暴雨' },
  'goes-on-told': { number, topic, by: owner },
  'supervised-told': { number, place, topic, by: '何主任', note: words, dueAt: at },
  'first-asked-warned': { number, topic, to: owner, hours: 2 },
  'decision-wanted': { number, place, topic, why: 'handed-on', owner, note: words, dueAt: at },
  'decision-late': { number, place, topic, owner },
  'decided-told': { number, place, topic, owner, helpers: ['李强'], by: '周建国', dueAt: at },
  'date-confirmed': { number, topic, from: at, dueAt: at },
};
