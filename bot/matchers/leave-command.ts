import { normaliseText } from '../../server/core/shared/normalise-text';
import { plainWords } from './plain-words';
import { takeSpan, type SpokenSpan } from './spoken-span';

export type LeaveCommand =
  /** 我明天请假 由陈刚代 */
  | { readonly kind: 'planned'; readonly span: SpokenSpan; readonly substitute: string | null }
  /** 我也不在, 我病了, 今天来不了 */
  | { readonly kind: 'sudden'; readonly span: SpokenSpan }
  /** 我回来了, 销假, 不请假了 */
  | { readonly kind: 'back' };

const LEAD = '(?:小银|你好|您好|书记|主任|请问|报告)*';
const WANT =
  '(?:我|本人|也|又|要|想|得|需要|需|打算|准备|申请|可能|恐怕|突然|临时|家里有(?:急)?事|有(?:急)?事|[去向])*';
const OFF =
  '请(?:个|一下)?(?:[一二两三四五六七八九十半\\d]{1,2}(?:个)?(?:天|日))?(?:的)?(?:病|事|年|婚|产|丧|陪产|探亲)?假|(?:休|放)(?:病|事|年|婚|产|陪产|探亲|丧)?假|调休|补休|轮休|出差|外出(?:开会|学习|培训|办事)?';
const GONE =
  '不在(?:岗|单位|社区|办公室|家)?|不(?:能)?(?:来|上班|到岗)|没(?:法|办法)(?:来|上班|到岗)|(?:来|去|到)不(?:了|成)(?:岗|单位|社区|班)?|上不了班|(?:生|得)?病(?:倒)?了|生病|发(?:高)?烧|住院(?:了)?|不舒服|受伤了?';
const TAIL = '(?:了|啊|哈|呢|吧|一下|上班|来|去|班|谢谢|抱歉|不好意思|请(?:假|批准|知悉))*';
const REASON = '(?:[去因为家里有事看病办体检陪带孩子老人医院急会议培训学习发烧感冒]{0,16})';
const PLANNED = new RegExp(`^${LEAD}${WANT}${REASON}${WANT}(?:${OFF})${TAIL}${REASON}${TAIL}$`, 'u');
const SUDDEN = new RegExp(`^${LEAD}${WANT}(?:${GONE})(?:${WANT}(?:${GONE}))*${TAIL}$`, 'u');
const BACK =
  /^(?:小银)?(?:我)?(?:已经?|提前|今天)*(?:回来了|回来上班了?|回岗了?|返岗了?|到岗了?|来上班了|上班了|销假了?|复工了|不请假了|不用请假了|取消请假|撤销请假|取消休假)(?:吧|啊|哈|谢谢)*$/;
const SUBSTITUTE =
  /[\s,.;:，。、]*(?:由|让|请|叫|麻烦|交给|拜托)\s?(?<name>[^\s,.;:，。、的]{2,8}?)\s?(?:来|帮(?:我|忙)?|替我?|先)*(?:代(?:班|岗|我|理|替)?|顶(?:班|岗|一下)?|接(?:手)?|替(?:班|岗|我)?)(?:一下|吧|了)*(?=$|[\s,.;:，。、])/u;
const NAME_ALONE =
  /^(?:由|让|请|叫|就|找)?(?<name>\p{Script=Han}{2,4}?)(?:来|帮我)*(?:代(?:班|岗|我)?|顶班?|接|吧)*$/u;
/** Nobody asks for leave at length; what is longer is a matter of a resident. */
const MOST = 60;

/** Reads that somebody of the staff will be, is, or no longer is away; null for anything else. */
export function matchLeaveCommand(text: string, now: Date): LeaveCommand | null {
  const words = normaliseText(text);
  if (words.length > MOST || /[?？吗]$/.test(words)) return null;
  if (BACK.test(bare(words))) return { kind: 'back' };
  const named = SUBSTITUTE.exec(words);
  const unnamed = named ? words.replace(named[0], ' ') : words;
  const span = takeSpan(unnamed, now);
  const rest = span.kind === 'none' ? unnamed : without(unnamed, span.words);
  const said = bare(rest);
  if (PLANNED.test(said)) return { kind: 'planned', span, substitute: named?.groups?.name ?? null };
  if (!SUDDEN.test(said)) return null;
  return startsLater(span, now)
    ? { kind: 'planned', span, substitute: named?.groups?.name ?? null }
    : { kind: 'sudden', span };
}

/** The name in 由陈刚代, or 陈刚 alone: the answer to who stands in. */
export function matchSubstitute(text: string): string | null {
  const words = plainWords(text);
  return SUBSTITUTE.exec(words)?.groups?.name ?? NAME_ALONE.exec(words)?.groups?.name ?? null;
}

/** 我明天来不了 is said beforehand, 我今天来不了 is not. */
function startsLater(span: SpokenSpan, now: Date): boolean {
  return span.kind === 'impossible' || (span.kind === 'span' && span.from > now);
}

const without = (text: string, words: string): string =>
  text.includes(words)
    ? text.replace(words, ' ')
    : words === ''
      ? text
      : text.replace(/\d+[日号]?[-到至]\d+[日号]/u, ' ');

const bare = (text: string): string =>
  text.replace(/[\s\p{P}\p{S}]+/gu, '').replace(/^[从起]|起$|开始/gu, '');
