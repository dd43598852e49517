import { plainWords, restAfter } from './plain-words';

export interface SolvedWord {
  readonly solved: 'solved' | 'partly-solved' | 'not-solved';
  /** What was said besides: 二楼还不亮. */
  readonly rest: string;
}

const END = String.raw`(?=$|[\s\p{P}了的啊呀哈谢]|谢谢)`;
const PARTLY = new RegExp(
  String.raw`^(?:选)?(?:2(?![\d栋号单幢楼元-])|部分解决|解决了?一?部分|只解决了?一?(?:部分|半|点)|解决了?一半|部分|一半|差不多|半解决|好了一(?:半|点|些|部分))(?:了|的)?`,
  'u',
);
const NOT = new RegExp(
  String.raw`^(?:选)?(?:3(?![\d栋号单幢楼元-])|没解决|没有解决|未解决|还没解决|还没有解决|还没|没有|还没有|没好|没修好|没修|没弄好|没弄|没人来|没处理|没搞好|没来|没得|没|不行|不好|还是|还不|依然|仍然|根本没|压根没|并没有|不亮|不满意|哪里解决|解决(?:个)?(?:屁|啥|什么)|没用|又坏|又不|又停|又堵|又漏|否|骗人|一直没|不是)`,
  'u',
);
const SOLVED = new RegExp(
  String.raw`^(?:选)?(?:1(?![\d栋号单幢楼元-])|已解决|已经解决|都解决|解决|已经好|已好|都好|修好|弄好|搞好|好|可以|行|亮|来水|来电|通|办好|办完|处理好|处理完|完成|恢复|是|是的|对|嗯|没问题)(?:了|啦|喽|的)*${END}`,
  'u',
);

/** The answer to 已解决 / 部分解决 / 没解决; null when it is none of them. A denial anywhere near wins over 好了. */
export function matchSolvedWord(text: string): SolvedWord | null {
  const words = plainWords(text);
  const partly = PARTLY.exec(words);
  if (partly !== null) return { solved: 'partly-solved', rest: restAfter(text, partly[0]) };
  const not = NOT.exec(words);
  if (not !== null && !/^没问题/.test(words))
    return { solved: 'not-solved', rest: restOfDenial(text, not[0]) };
  const solved = SOLVED.exec(words);
  if (solved === null || words.length > 40) return null;
  const rest = restAfter(text, solved[0]).replace(/^[了的]+/, '');
  if (
    /^(?:个屁|什么|啥|吗|没)/.test(rest) ||
    /还(?:没|不|是)|没(?:好|修|解决|亮)|又(?:坏|不|停|堵|漏|没)/.test(rest)
  )
    return { solved: /还|部分|一半/.test(rest) ? 'partly-solved' : 'not-solved', rest };
  return { solved: 'solved', rest };
}

/** 没解决 is the answer and what follows the news; 还不亮 is both, so all of it is kept. */
function restOfDenial(text: string, answered: string): string {
  const isPlainAnswer =
    /^(?:选)?(?:3|没解决|没有解决|未解决|还没解决|还没有解决|没|没有|还没|还没有|不行|否)$/.test(answered);
  return isPlainAnswer
    ? restAfter(text, answered).replace(/^[了呢啊呀的]+[\s\p{P}]*/u, '')
    : plainWords(text);
}
