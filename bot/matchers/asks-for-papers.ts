import { spokenForm } from '../../server/core/guide/spoken-form';

const POLITE = '(?:请问|请教|您好|你好|问一下|问下|打听一下|打听下|咨询一下|咨询下|咨询|我想问|我想知道|那)*';
const WHO =
  '(?:我家老人|家里老人|老人家|老人|我妈妈|我妈|我爸爸|我爸|父母|爷爷|奶奶|孩子|小孩|老伴|我们|俺|我|他|她|替|给|帮)*';
const WANT = '(?:想要|想|要|需要|打算|准备|去|来)*';
const APPLY = '(?:办理|申请|申领|领取|补办|登记|办|领|开)';
const ONE = '(?:一个|一下|一张|个|下|张)?';
const WHEN = '(?:的话|的时候|时候|时)?';
const MUST = '(?:需要|应该|应当|必须|一共|到底|都|得|要|该|须|我|还)*';
const BRING = '(?:带|准备|拿|提交|提供|递交|交|备齐|备)';
const SOME = '(?:上|好|些)?';
const WHICH = '(?:什么样的|些什么|些啥|什么|哪几样|哪些|啥)';
const PAPERS = '(?:证明材料|材料|资料|证件|手续|东西|证明|文件)';
const HOW = '(?:怎么样|怎么|怎样|如何|咋个|咋)(?:去|来|才能|能)?';
const TAIL = '(?:谢谢您|谢谢你|谢谢|呀|啊|呢|吗|哈|嘛|吧|的|来着|去|才行)*';

const BEGIN = `^${POLITE}${WHO}${WANT}`;
/** The service, once its name is taken out. */
const IT = '#';
const what = `(?:${BRING}${SOME}${WHICH}${PAPERS}?|(?:用)?${WHICH}${PAPERS})`;

const QUESTIONS: readonly RegExp[] = [
  `${BEGIN}${APPLY}?${ONE}${IT}${APPLY}?${WHEN}${MUST}${what}${TAIL}$`,
  `${BEGIN}${APPLY}?${ONE}${IT}${APPLY}?(?:要|需要)?的?${PAPERS}(?:清单|有哪些|是哪些|是什么|有啥)${TAIL}$`,
  `${BEGIN}${MUST}${what}(?:才|就)?(?:能|可以|好)?${APPLY}${ONE}${IT}${TAIL}$`,
  `${BEGIN}${HOW}${APPLY}${ONE}${IT}${TAIL}$`,
  `${BEGIN}${APPLY}?${ONE}${IT}${MUST}${HOW}${APPLY}${ONE}${TAIL}$`,
].map((pattern) => new RegExp(pattern));

/** More is a story, in which something else may be the matter. */
const LONGEST = 60;

/** Cheap, before a service is looked for. */
export function soundsLikeAsking(text: string): boolean {
  return text.length <= LONGEST && /怎|咋|如何|什么|啥|哪|清单/.test(text);
}

/**
 * Whether the words ask what to bring for the service, or how to apply for it, and nothing else: 高龄津贴要带什么,
 * 怎么办高龄津贴. `name` as it is said in the text, in its spoken form.
 */
export function asksForPapers(text: string, name: string): boolean {
  const said = spokenForm(text).replace(name, IT);
  return said.length <= LONGEST && QUESTIONS.some((question) => question.test(said));
}
