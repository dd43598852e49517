import type { BotSayings } from './bot-sayings';
import type { SayingReader } from './saying-reader';

type Codes = Extract<keyof BotSayings, `refused-task-${string}`>;

/** What somebody hears when the rules of tasks say no. Nothing was changed. */
export const taskRefusalWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'refused-task-not-yours': (p) => `${p.text('number')} 是${p.text('owner')}的任务，没有改动。`,
  'refused-task-ended': (p) => `${p.text('number')} ${ended.get(p.text('state')) ?? '已经结束'}，没有改动。`,
  'refused-task-giver-only': (p) =>
    `${p.text('number')} 是${p.text('giver')}布置的，只有${p.text('giver')}能撤回，没有改动。`,
  'refused-task-call-back-over': (p) =>
    `${p.text('number')} 布置已超过10分钟，不能撤回。不用做了请直接告诉对方，让对方回“退回”。`,
  'refused-task-reason-missing': (p) =>
    `请写上原因，例如“${p.text('number').split('-').at(-1) ?? 'T01'} ${p.text('word')} …”。没有改动。`,
  'refused-task-due-past': (p) => `${p.moment('dueAt')}已经过去，没有改动。请写以后的时间。`,
  'refused-task-day-off': (p) =>
    `${p.day('date')}不是工作日，没有改动。下一个工作日是${p.day('nextDate')}，请改日期再发一次。`,
  'refused-task-not-later': (p) =>
    `${p.text('number')} 现在就是${p.moment('dueAt')}前完成，延期要更晚，没有改动。`,
  'refused-task-extension-asked': (p) =>
    `${p.text('number')} 已申请过延期，在等${p.text('approver')}答复，没有改动。`,
  'refused-task-no-extension': (p) => `${p.text('number')} 没有人申请延期，没有改动。`,
  'refused-task-extension-decided': (p) =>
    `${p.text('number')} 的延期已由${p.text('by')}答复：${p.flag('approved') ? '同意' : '不同意'}。没有改动。`,
  'refused-task-not-approver': (p) =>
    `${p.text('number')} 的延期由${p.text('approver')}答复，申请人不能自己同意，没有改动。`,
  'refused-task-nobody-decides': () => '现在没有能答复的人，没有改动。请直接联系书记。',
};

const ended: ReadonlyMap<string, string> = new Map([
  ['done', '已经完成'],
  ['returned', '已经退回'],
  ['called-back', '已经撤回'],
]);
