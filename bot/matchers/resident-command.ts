import { normaliseText } from '../../server/core/shared/normalise-text';
import { asksForHuman } from './asks-for-human';
import { plainWords } from './plain-words';
import { type RequestCode, takeCode } from './request-code';

export type ResidentCommandKind =
  | 'progress'
  | 'urge'
  | 'withdraw'
  | 'human'
  | 'cancel'
  | 'restart'
  | 'help'
  | 'move'
  | 'forget-me'
  | 'follow';

export interface ResidentCommand {
  readonly kind: ResidentCommandKind;
  readonly code: RequestCode | null;
}

const TAIL = '(?:一下|下|吧|呀|啊|呢|哈|了|吗|谢谢|看)*';
const WORDS: readonly (readonly [ResidentCommandKind, RegExp])[] = [
  [
    'progress',
    new RegExp(
      `^(?:我要|我想|帮我|请|想)?(?:查询|查看|查一下|查下|查查|查|问一下|看一下|看看|看下)?(?:我的|一下|下)?(?:办理|处理|办事)?(?:进度|进展|办到哪了|办到哪一步了|到哪一步了|处理得怎么样了|办得怎么样了|怎么样了|办得咋样了|咋样了|进度怎么样了|进度如何|情况怎么样了)${TAIL}$`,
    ),
  ],
  [
    'urge',
    new RegExp(
      `^(?:我要|帮我|帮忙|请|再|麻烦)?(?:催办|催一催|催催|催一下|催下|催单|催促|催|快点|快一点|尽快|能快点吗|怎么还没人来|怎么还没来|还没人来|怎么还没好|咋还没来|咋还没人来)${TAIL}$`,
    ),
  ],
  [
    'withdraw',
    new RegExp(
      `^(?:我要|我想|帮我|请)?(?:撤销|撤回|撤消|撤诉|撤了|撤单|撤|不用了|不用管了|不用修了|不用来了|不用处理了|不用办了|不办了|不要了|算了)${TAIL}(?:诉求|这个|这件)?$`,
    ),
  ],
  ['cancel', new RegExp(`^(?:取消|退出|不说了|返回)${TAIL}$`)],
  ['restart', new RegExp(`^(?:重新开始|重来|从头来|从头开始|重新来|重新说|重置|再来一次)${TAIL}$`)],
  [
    'help',
    new RegExp(
      `^(?:帮助|菜单|help|功能|怎么用|使用说明|你能做什么|你能干什么|你会什么|有什么功能|你会干啥|能干啥|说明|指南|主菜单)${TAIL}$`,
    ),
  ],
  [
    'move',
    new RegExp(
      `^(?:我要|我想|帮我|我|请|要)?(?:改地址|换地址|修改地址|更改地址|变更地址|地址错了|地址不对|地址变了|更正地址|改住址|改一下地址|搬家|搬了家|搬家啦|重新登记地址|换房|重新绑定)${TAIL}$`,
    ),
  ],
  [
    'forget-me',
    /^(?:我要|我想|请|帮我)?(?:注销|删除|清除|抹掉|删掉|清空|注销掉)(?:掉)?(?:我的|我)?(?:全部|所有|个人)?(?:信息|账号|帐号|资料|数据|记录|隐私|账户)(?:吧|了|谢谢)?$/,
  ],
  ['follow', new RegExp(`^(?:我要|我想|我也要|我也|要)?(?:跟进|关注|同求|跟踪)${TAIL}$`)],
];

/** A command of a resident, alone in the message but for a number (进度 001, YX-0609-001 进度); null: free words. */
export function matchResidentCommand(text: string): ResidentCommand | null {
  if (text.length > 200) return null;
  if (asksForHuman(text)) return { kind: 'human', code: null };
  const words = plainWords(text);
  const first = takeCode(normaliseText(text));
  const { code, rest } = first !== null && first.rest !== '' ? first : lastCode(words);
  const said = plainWords(rest).replace(/[\s\p{P}]+/gu, '');
  const found = WORDS.find(([, pattern]) => pattern.test(said));
  return found === undefined ? null : { kind: found[0], code };
}

function lastCode(words: string): { readonly code: RequestCode | null; readonly rest: string } {
  const behind = /^(\D*?)[\s\p{P}]*((?:#|[a-z]{1,4}-?)?\d[\d-]*)(?:号)?$/u.exec(words);
  const taken = behind === null ? null : takeCode((behind[2] ?? '').replace('#', ''));
  if (behind === null || taken === null || taken.rest !== '') return { code: null, rest: words };
  return { code: taken.code, rest: behind[1] ?? '' };
}
