import type { KindSayings } from '../../server/core/requests/kind-sayings';
import type { BotSayings } from './bot-sayings';
import { quote } from './quote';
import type { SayingReader } from './saying-reader';

type Codes =
  keyof KindSayings | Extract<keyof BotSayings, 'kind-set' | 'kind-same' | 'kind-how' | 'which-kind'>;

const circled = ['①', '②', '③', '④', '⑤', '⑥'];

/** What is said when nobody is sure what a request is about, and when somebody says it. */
export const kindWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'kind-asked': (p) => {
    const guesses = p.list('guesses');
    const asked =
      guesses.length === 0
        ? `我不确定是哪一类。请回“${code(p)} 类 名称”，例如“${code(p)} 类 宅基地”。`
        : `我不确定：${numbered([...guesses, '都不是'])}\n请回“${code(p)} 类 1”，只有这一件时回数字就行；也可回“${code(p)} 类 名称”。`;
    return [
      `【请定类】${p.text('number')} ${p.optional('place') ?? ''}`.trimEnd(),
      `${quote(p.text('text'))} ${asked}`,
      `${p.moment('acceptDueAt')}前请定类或回“${code(p)} 收到”。`,
    ].join('\n');
  },
  'kind-told': (p) => {
    const was = p.optional('was') === null ? '' : `，原定${p.moment('was')}`;
    const has =
      p.optional('next') === null
        ? `由${p.text('owner')}负责`
        : `已请${p.text('next')}接着办，对方签收前由${p.text('owner')}负责`;
    return `${p.text('by')}：您的事 ${p.text('number')} 按“${p.text('topic')}”办，${has}，${p.moment('dueAt')}前有结果${was}。不对请直接说。`;
  },
  'kind-told-staff': (p) =>
    `${p.text('number')} ${p.text('by')}改为“${p.text('topic')}”类，${next(p)}时限${p.moment('dueAt')}。`,
  'kind-set': (p) => {
    const decider = p.optional('decider');
    const who = decider === null ? next(p) : `已经转过两次，这次请${decider}定谁办，`;
    return `${p.text('number')} 已按“${p.text('topic')}”登记，${who}居民会收到。选错了再定一次就行。`;
  },
  'kind-same': (p) => `${p.text('number')} 已经是“${p.text('topic')}”，没有改动。`,
  'kind-how': (p) =>
    p.optional('words') === null
      ? `${p.text('number')} 是哪一类？请回“${code(p)} 类 名称”，例如“${code(p)} 类 宅基地”。`
      : `没有${quote(p.text('words'))}这一类，没有改动。请换个说法，例如“${code(p)} 类 宅基地”。`,
  'which-kind': (p) => `${p.text('number')} 是哪一类？请回数字：${numbered(p.list('topics'))}`,
};

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${circled[index] ?? `${String(index + 1)}.`}${line}`).join(' ');

function next(p: SayingReader): string {
  const name = p.optional('next');
  return name === null ? '' : `已请${name}接，`;
}

/** `001` of `YX-0609-001`. */
const code = (p: SayingReader): string => p.text('number').split('-').at(-1) ?? '';
