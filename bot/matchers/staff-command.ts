import { normaliseText } from '../../server/core/shared/normalise-text';
import { type RequestCode, takeCode, takeLastCode } from './request-code';

export type StaffCommandKind =
  | 'accept'
  | 'done'
  | 'transfer'
  | 'ask'
  | 'answer'
  | 'note'
  | 'why'
  | 'urge'
  | 'extend'
  | 'wait-outside'
  | 'approve'
  | 'refuse'
  | 'decide'
  | 'supervise'
  | 'stand-still'
  | 'go-on'
  | 'publish'
  | 'separate'
  | 'kind'
  | 'list'
  | 'help'
  | 'issue-code'
  | 'bind';

export interface StaffCommand {
  readonly kind: StaffCommandKind;
  /** Null when no number was typed: the feature asks which. */
  readonly code: RequestCode | null;
  /** What follows the word: 换了灯泡, 农经站 耕地补贴归原村, the name, the one-time code. */
  readonly rest: string;
}

/** Words of the commands; the first that the text starts with counts, so longer ones stand first. */
const WORDS: readonly (readonly [StaffCommandKind, RegExp])[] = [
  ['accept', /^(?:已收到|收到了|收到|已签收|签收|接单|接了|接收|已接|我接|收悉)/],
  [
    'done',
    /^(?:已办结|办结了|办结|已办好|办好了|已完成|完成了|完成|办完了|已办完|已处理完?|处理完了|处理好了|修好了|已修好|搞定了?)/,
  ],
  ['transfer', /^(?:转办|转给|转到|转交|移交|转)(?!弯|账|了一圈|告|达|正|过|好)/],
  ['extend', /^(?:申请延期|延期|延后|展期|延长)/],
  ['wait-outside', /^(?:等待|等)(?=[\s,:、]|$)/],
  ['supervise', /^督办/],
  ['kind', /^(?:改为?类|归类|类别|类型|类)(?!似)(?:改为|改成|是|为)?/],
  ['stand-still', /^不可抗力/],
  ['go-on', /^(?:继续办?|接着办)(?=[\s,:、]|$)/],
  ['publish', /^公示(?=[\s,:、]|$)/],
  ['separate', /^(?:分开办?|拆开)(?=[\s,:、]|$)/],
  ['decide', /^(?:指定|定)(?=[\s,:、]|$)/],
  ['refuse', /^(?:不同意|不批准|不批|驳回)/],
  ['approve', /^(?:同意|批准)(?!换班)/],
  ['ask', /^(?:询问|追问|问居民|问一下|问)(?!题)/],
  ['answer', /^(?:答复|回复|解答|答(?!应))/],
  ['why', /^(?:为什么|为啥|为何|why)/],
  ['urge', /^(?:催办|催一下|催促|催)/],
];
/** Without a number these are commands only when they stand alone or apart: 问 几单元, not 问几单元. */
const STARTS_ONLY_WITH_CODE: readonly StaffCommandKind[] = [
  'transfer',
  'ask',
  'answer',
  'extend',
  'wait-outside',
  'refuse',
  'approve',
  'decide',
  'supervise',
  'kind',
  'stand-still',
  'go-on',
  'publish',
  'separate',
  'why',
  'urge',
];

/** Reads what staff type: `001 收到`, `收到 001`, `001 办结 换了灯泡`, `为什么 001`. Null: no command. */
export function matchStaffCommand(text: string): StaffCommand | null {
  const words = normaliseText(text);
  return withoutRequest(words) ?? codeFirst(words) ?? wordFirst(words);
}

function withoutRequest(words: string): StaffCommand | null {
  if (/^(?:我的)?(?:待办|代办事项|待办事项|今日待办|我的任务|清单)[\s\p{P}]*$/u.test(words))
    return command('list', null, '');
  if (/^(?:帮助|help|菜单|命令|怎么用|使用说明|\?)[\s\p{P}]*$/iu.test(words))
    return command('help', null, '');
  const issue = /^(?:发码|发绑定码|生成绑定码)\s*[:,]?\s*(.*)$/su.exec(words);
  if (issue !== null) return command('issue-code', null, (issue[1] ?? '').trim());
  const bind = /^绑定\s*[:,]?\s*([A-Za-z0-9]{4,12})[\s\p{P}]*$/u.exec(words);
  return bind === null ? null : command('bind', null, (bind[1] ?? '').toUpperCase());
}

function codeFirst(words: string): StaffCommand | null {
  const taken = takeCode(words);
  if (taken === null) return null;
  const { code, rest } = taken;
  for (const [kind, pattern] of WORDS) {
    const found = pattern.exec(rest);
    if (found !== null) return command(kind, code, withoutLead(rest.slice(found[0].length)));
  }
  // A bare short number answers a question (1 2 3); a full number, or three digits, asks nothing: no command either.
  const isNote = rest !== '' && (code.label !== null || /^#?0|^#|^\d{3}/.test(words));
  return isNote ? command('note', code, rest) : null;
}

function wordFirst(words: string): StaffCommand | null {
  for (const [kind, pattern] of WORDS) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const behind = withoutLead(words.slice(found[0].length));
    const taken = takeCode(behind) ?? takeLastCodeAlone(behind);
    // 类 2 is the second guess of the only request at hand, no number of one.
    const isGuess = kind === 'kind' && taken?.rest === '';
    if (taken !== null && !isGuess) return command(kind, taken.code, withoutLead(taken.rest));
    if (kind === 'accept') return isOnlyAcceptance(behind) ? command(kind, null, '') : null;
    const isApart = kind !== 'urge' && kind !== 'why' && /^[\s,:，：、]/.test(words.slice(found[0].length));
    if (STARTS_ONLY_WITH_CODE.includes(kind)) {
      return behind === '' || isApart ? command(kind, null, behind) : null;
    }
    // 办结 is a word of the trade; 修好了 is said of anything, and asked (修好了吗).
    return /^已?办结/.test(words) || behind === '' ? command(kind, null, behind) : null;
  }
  return null;
}

function takeLastCodeAlone(behind: string): ReturnType<typeof takeLastCode> {
  const taken = takeLastCode(behind);
  return taken !== null && taken.rest === '' ? taken : null;
}

/** 收到, 收到了哈, 收到谢谢; 收到快递没有 is no command. */
function isOnlyAcceptance(behind: string): boolean {
  return /^(?:了|哈|啊|呀|哦|谢谢|马上去|马上处理|好的|这就去|马上|知道了|[\s\p{P}])*$/u.test(behind);
}

function withoutLead(text: string): string {
  return text.replace(/^[\s,.:;、]+|\s+$/g, '');
}

function command(kind: StaffCommandKind, code: RequestCode | null, rest: string): StaffCommand {
  return { kind, code, rest };
}
