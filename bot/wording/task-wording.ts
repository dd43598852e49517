import type { TaskSayings } from '../../server/core/tasks/sayings';
import type { BotSayings } from './bot-sayings';
import { fullWidth } from './full-width';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type BotCodes = Extract<keyof BotSayings, `task-${string}`> | 'which-task';

/** Tasks among staff: who is given what until when, and what becomes of it. */
export const taskWording: Readonly<Record<keyof TaskSayings | BotCodes, (p: SayingReader) => string>> = {
  'task-given': (p) => `【任务】${what(p)}，${p.text('giver')}布置，${due(p)}完成。请回“${short(p)} 收到”。`,
  'task-offered': (p) => {
    const funding = p.optional('fundingLine') ?? '无';
    const price = p.optional('unitPrice');
    const facts = `经费渠道：${funding}${price === null ? '' : `（${price}）`}；处置权限：${p.flag('mayDecide') ? '有' : '无'}`;
    return `【条线任务】${what(p)}，${p.text('department')}交办，${due(p)}完成。${facts}。\n${lacking(p)}接收还是退回？请回“接收 ${short(p)}”或“退回 ${short(p)} 原因”。`;
  },
  'task-accepted-told': (p) => `${p.text('owner')}已收到任务 ${what(p)}，${due(p)}完成。`,
  'task-unfunded-told': (p) =>
    `【无经费任务】${what(p)}（${p.text('department')}交办）没有经费渠道${p.flag('mayDecide') ? '' : '，也没有处置权限'}，社区${p.text('owner')}已接收，请知悉。`,
  'task-done-told': (p) => {
    const note = p.optional('note');
    return `任务 ${what(p)} 已由${p.text('owner')}完成${p.flag('late') ? '（逾期）' : ''}${note === null ? '' : `：${quote(note)}`}。`;
  },
  'task-returned-told': (p) =>
    `${p.text('owner')}退回了任务 ${what(p)}，原因：${quote(p.text('reason'))}。要做请另找人布置。`,
  'task-called-back-told': (p) => `${p.text('giver')}撤回了任务 ${what(p)}，不用做了。`,
  'task-extension-asked': (p) =>
    `【申请延期】${p.text('owner')}想把任务 ${what(p)} 从${p.moment('dueAt')}延到${p.moment('until')}，原因：${quote(p.text('reason'))}。请回“同意 ${short(p)}”或“不同意 ${short(p)} 原因”。您答复前时限不变。`,
  'task-extended-told': (p) => `${p.text('by')}同意延期，任务 ${what(p)} 改为${due(p)}完成。`,
  'task-extension-refused-told': (p) => {
    const reason = p.optional('reason');
    return `${p.text('by')}没有同意延期${reason === null ? '' : `：${quote(reason)}`}。任务 ${what(p)} 仍须${due(p)}完成。`;
  },
  'task-not-accepted': (p) =>
    p.flag('own')
      ? `任务 ${what(p)} 您还没收到，${due(p)}完成。请回“${short(p)} 收到”，做不了请回“退回 ${short(p)} 原因”。`
      : `任务 ${what(p)} 布置一个工作日了，${p.text('owner')}还没回“收到”，请联系。`,
  'task-due-soon': (p) =>
    `【提醒】任务 ${what(p)} ${due(p)}完成。${p.flag('accepted') ? `做好请回“${short(p)} 完成”。` : `还没签收，请回“${short(p)} 收到”。`}`,
  'task-late': (p) => {
    const task = `任务 ${what(p)}，${p.moment('dueAt')}到期`;
    if (p.flag('own')) return `【逾期】${task}。做好请回“${short(p)} 完成”。`;
    const people = `${p.text('owner')}未完成，${p.text('giver')}布置`;
    return p.flag('over') ? `【逾期较久】${task}，${people}，请督办。` : `【逾期】${task}，${people}。`;
  },
  'task-how': () => '布置任务请这样发：“任务 王芳 明天17点前 报排查表”。要写上给谁、什么时候、做什么。',
  'task-not-here': () => '任务请在工作群里或私下发给我，居民群里不布置。',
  'task-date-impossible': (p) => `没有${quote(p.text('words'))}这个时间，没有改动。请写明日期再发一次。`,
  'task-given-by-you': (p) => {
    const away = p.list('away');
    const warning = away.length === 0 ? '' : `${away.join('、')}正在请假，急事请另找人。`;
    return `${given(p)}。${warning}10分钟内可回“撤回 ${shortOf(p.list('numbers')[0])}”。`;
  },
  'task-given-in-room': (p) => `${given(p)}。`,
  'task-not-found': (p) => `没找到任务 ${p.text('words')}。发“待办”看手上的事。`,
  'which-task': (p) =>
    `“${p.text('word')}”是指哪一件？请回完整编号加“${p.text('word')}”：\n${p.list('lines').join('\n')}`,
  'task-accepted': (p) => `已收到任务 ${what(p)}，${due(p)}完成。做好请回“${short(p)} 完成”。`,
  'task-done': (p) => `任务 ${what(p)} 已完成，辛苦了。`,
  'task-returned': (p) => `任务 ${p.text('number')} 已退回，会告诉${p.text('giver')}。`,
  'task-called-back': (p) => `任务 ${p.text('number')} 已撤回，会告诉${p.text('owner')}。`,
  'task-extend-how': (p) => `请写上原因和日期，例如“${short(p)} 延期 等材料 到18号”。`,
  'task-extension-sent': (p) =>
    `${p.text('number')} 延到${p.moment('until')}，已请${p.text('approver')}答复；同意前仍是${due(p)}。`,
  'task-extension-settled': (p) =>
    `${p.text('number')} ${p.flag('approved') ? '已延期' : '没有延期'}，${due(p)}完成，会告诉${p.text('owner')}。`,
};

const what = (p: SayingReader): string => `${p.text('number')} ${fullWidth(p.text('title'))}`;

const due = (p: SayingReader): string => `${p.moment('dueAt')}前`;

const shortOf = (number: string | undefined): string => number?.split('-').at(-1) ?? 'T01';

const short = (p: SayingReader): string => shortOf(p.text('number'));

function lacking(p: SayingReader): string {
  const noMoney = p.optional('fundingLine') === null;
  const missing = [...(noMoney ? ['无经费渠道'] : []), ...(p.flag('mayDecide') ? [] : ['无处置权限'])];
  return missing.length === 0 ? '' : `该事项${missing.join('、')}，`;
}

function given(p: SayingReader): string {
  const owners = p.list('owners');
  const tasks = p.list('numbers').map((number, index) => `${number} 给${owners[index] ?? ''}`);
  return `任务已布置：${tasks.join('、')}，${due(p)}完成`;
}
