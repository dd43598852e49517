import type { BotSayings } from '../../bot/wording/bot-sayings';
import type { TaskSayings } from '../../server/core/tasks/sayings';

const number = 'YX-0609-T01';
const title = '报排查表';
const owner = '王芳';
const giver = '赵敏';
const dueAt = '2026-06-10T09:00:00.000Z';
const until = '2026-06-18T09:30:00.000Z';
const reason = '等材料';
const department = '民政办';

/** Parameters for everything a deed on tasks says. */
export const taskSamples: TaskSayings = {
  'task-given': { number, title, giver, dueAt },
  'task-offered': { number, title, department, dueAt, fundingLine: null, mayDecide: false, unitPrice: null },
  'task-accepted-told': { number, title, owner, dueAt },
  'task-unfunded-told': { number, title, department, owner: '周建国', mayDecide: false },
  'task-done-told': { number, title, owner, note: '已报', late: true },
  'task-returned-told': { number, title, owner, reason },
  'task-called-back-told': { number, title, giver },
  'task-extension-asked': { number, title, owner, reason, dueAt, until },
  'task-extended-told': { number, title, by: giver, dueAt },
  'task-extension-refused-told': { number, title, by: giver, reason, dueAt },
  'task-not-accepted': { number, title, owner, dueAt, own: false },
  'task-due-soon': { number, title, dueAt, accepted: true },
  'task-late': { number, title, owner, giver, dueAt, own: false, over: true },
};

const given = { numbers: [number, 'YX-0609-T02'], owners: [owner, '李强'], dueAt };

type TaskCodes = Extract<keyof BotSayings, `task-${string}` | `refused-task-${string}` | 'which-task'>;

/** Parameters for what the bot answers to words about tasks. */
export const taskBotSamples: Pick<BotSayings, TaskCodes> = {
  'task-how': {},
  'task-not-here': {},
  'task-date-impossible': { words: '32号' },
  'task-given-by-you': { ...given, away: [owner] },
  'task-given-in-room': given,
  'task-not-found': { words: 'T07' },
  'which-task': { word: '收到', lines: [`${number} ${title}`, 'YX-0608-T01 报表'] },
  'task-accepted': { number, title, dueAt },
  'task-done': { number, title },
  'task-returned': { number, giver },
  'task-called-back': { number, owner },
  'task-extend-how': { number },
  'task-extension-sent': { number, approver: giver, until, dueAt },
  'task-extension-settled': { number, owner, approved: true, dueAt },
  'refused-task-not-yours': { number, owner },
  'refused-task-ended': { number, state: 'done' },
  'refused-task-giver-only': { number, giver },
  'refused-task-call-back-over': { number },
  'refused-task-reason-missing': { number, word: '退回' },
  'refused-task-due-past': { dueAt },
  'refused-task-day-off': { date: '2026-06-20', nextDate: '2026-06-22' },
  'refused-task-not-later': { number, dueAt },
  'refused-task-extension-asked': { number, approver: giver },
  'refused-task-no-extension': { number },
  'refused-task-extension-decided': { number, by: giver, approved: true },
  'refused-task-not-approver': { number, approver: giver },
  'refused-task-nobody-decides': {},
};
