import { normaliseText } from '../../server/core/shared/normalise-text';

/** A task's number as staff type it: `T01`, or in full `YX-0609-T01`. */
export interface TaskCode {
  /** `YX-0609-T01` in capitals when it was said in full, else null. */
  readonly label: string | null;
  readonly seq: number;
}

export type TaskWord = 'accept' | 'done' | 'extend' | 'return' | 'call-back' | 'agree' | 'disagree';

export interface TaskCommand {
  readonly kind: TaskWord;
  readonly code: TaskCode;
  /** The word as it is explained to people: 收到. */
  readonly word: string;
  /** What was said besides: the reason, the date. */
  readonly rest: string;
}

const WORDS: readonly (readonly [TaskWord, string, RegExp])[] = [
  ['accept', '收到', /^(?:已收到|收到了?|已?签收|已?接收|接单|接了|我接|收悉)/],
  ['done', '完成', /^(?:已完成|完成了?|已办结|办结了?|已?办好了?|办完了?|做完了?|做好了?|搞定了?)/],
  ['extend', '延期', /^(?:申请延期|延期|延后|展期|延长)/],
  ['return', '退回', /^(?:退回|退还|不接)/],
  ['call-back', '撤回', /^(?:撤回|收回|撤销)/],
  ['disagree', '不同意', /^(?:不同意|不批准|不批|驳回)/],
  ['agree', '同意', /^(?:同意|批准|准了)/],
];

const CODE = String.raw`#?(?:([A-Za-z]{1,4})-?(?:\d{4}-?)?(\d{4})-?)?[Tt]-?(\d{1,5})(?![A-Za-z0-9])`;
const FIRST = new RegExp(`^(?:任务)?${CODE}`);
const LAST = new RegExp(`(?<![A-Za-z0-9-])${CODE}$`);
const GIVES = /^(?:布置|交办|派)?任务(?:[\s:,、]+|(?=@))(.*)$/su;

/** Reads `T01 收到`, `收到 T01`, `T01 延期 等人 到18号`. Null: no word on a task that is named. */
export function matchTaskCommand(text: string): TaskCommand | null {
  const words = normaliseText(text);
  const first = FIRST.exec(words);
  if (first) return withWord(toCode(first), withoutLead(words.slice(first[0].length)));
  for (const [kind, word, pattern] of WORDS) {
    const found = pattern.exec(words);
    if (!found) continue;
    const behind = withoutLead(words.slice(found[0].length));
    const named = FIRST.exec(behind);
    if (named) return { kind, word, code: toCode(named), rest: withoutLead(behind.slice(named[0].length)) };
    const last = LAST.exec(behind);
    if (last) return { kind, word, code: toCode(last), rest: withoutLead(behind.slice(0, last.index)) };
  }
  return null;
}

/** What follows `任务` when somebody gives one: 王芳 明天17点前 报排查表. Null: none is given. */
export function matchTaskGiven(text: string): string | null {
  const words = normaliseText(text);
  if (/^任务\s*$/.test(words)) return '';
  return FIRST.test(words) ? null : (GIVES.exec(words)?.[1] ?? null);
}

export interface GivenTo {
  readonly names: readonly string[];
  readonly rest: string;
}

/** The people a task is given to, said at its beginning, and what follows; `unknown`: the word where a name should stand. */
export function takeNames(text: string, known: readonly string[]): GivenTo | { readonly unknown: string } {
  const names: string[] = [];
  const longestFirst = [...known].sort((a, b) => b.length - a.length);
  let rest = text;
  for (;;) {
    const bare = rest.replace(/^[\s@、,:和]+/u, '');
    const name = longestFirst.find((each) => each !== '' && bare.startsWith(each));
    if (name === undefined) break;
    if (!names.includes(name)) names.push(name);
    rest = bare.slice(name.length);
  }
  const asked = /^[\s、,和]*@(\S+)/u.exec(rest)?.[1];
  if (asked !== undefined) return { unknown: asked };
  if (names.length > 0) return { names, rest: withoutLead(rest) };
  return { unknown: rest.split(/\s/)[0] ?? '' };
}

function withWord(code: TaskCode, behind: string): TaskCommand | null {
  for (const [kind, word, pattern] of WORDS) {
    const found = pattern.exec(behind);
    if (found) return { kind, word, code, rest: withoutLead(behind.slice(found[0].length)) };
  }
  return null;
}

function toCode([, prefix, day, seq = '']: RegExpExecArray): TaskCode {
  const number = Number(seq);
  if (prefix === undefined || day === undefined) return { label: null, seq: number };
  return { label: `${prefix.toUpperCase()}-${day}-T${String(number).padStart(2, '0')}`, seq: number };
}

const withoutLead = (text: string): string => text.replace(/^[\s,.:;、。]+|[\s,]+$/gu, '');
