import type { Danger } from './understood';

/** What in the words around takes a danger back. When unsure, it is a danger. */
export interface DangerHit {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the two words of a pair: 煤气[没]漏. */
  readonly between: string;
}

const DENIED_BEFORE =
  /(?<!是)(?<!有)(?<!要)(?:没有|没|不是|并非|并没有|没见|未|无|不像|不存在|别|不要|不能|不可以|不该|不许|不准|禁止|严禁)(?:再|随便|有|发生|闻到|闻见|看到|看见|出现|什么|任何|过|人|在|是|的|啥|一点|一点儿|真的|又){0,4}$/;
const DENIED_BETWEEN =
  /(?<!有)(?<!是)(?:没有|没|不会|不|未|并没有|并未|没再|不再)(?:再|有|什么|任何|啥|闻到|一点|出现|发生|怎么)*$/;
const ASKED = /(?:吗|吧|么|呢|\?)\s*$/;

const PAST =
  /以前|之前|上次|上回|去年|前年|上个月|上月|上周|上星期|上礼拜|那年|曾经|小时候|早年|当年|年前|月前|多年前|前些年|前几年|几年前|那些年|后来|那时候|那会儿|前阵子|老早|早些年|(?:着|闻到|打|漏|起|冒|发生|塌|触|困)过(?!来|去|电|不)|过(?:火|一次|两次|几次)/;
const NOW =
  /现在|又|还在|正在|今天|刚才|刚刚|刚|这会|这阵|快来|赶紧|马上|救命|此刻|眼下|今晚|今早|[修换装买](?:的|过的|完|好)(?!了)/;
/** Said anywhere in the sentence it brings the past back: 以前闻到过,现在又有了. */
const AGAIN = /又|还在|还有|正在|刚才|刚刚|快来|救命|此刻|[修换装买](?:的|过的|完|好)(?!了)/;
/** Told by others about elsewhere. */
const TOLD = /听说|据说|听人说|网上|群里(?:传|说|都在)|朋友圈|传言|谣言|人家说|有人说/;
const AWAY =
  /邻县|外县|县城|省城|外省|外地|别处|别的(?:县|村|地方)|哪里|国外|昨天|前天|前几天|前两天|上个月|真的假的|是真的吗|是不是真的/;
const OVER =
  /虚惊一场|火已经灭|已经(?:灭了|扑灭|开窗散|散了|救出|救上|脱险|处理好)|大家别慌|不用慌|闻错了|看错了|听错了|是误会|不用来了|不用过来了/;
const NOT_OVER = /又|还在|还有|快来|救命|但是?|可是?人/;
const JOKE = /哈哈|嘻嘻|嘿嘿|呵呵|笑死|搞笑|嘤嘤|好尴尬/;
/** 气得吐血, 忙到爆炸. */
const FIGURE_BEFORE =
  /(?:气|急|累|笑|热|忙|闷|困|丑|美|帅|爽|饿|激动|感动|无聊|无语|烦|恶心|尴尬|愁|闲|减)(?:得|的|到|至|出)(?:我|人)?(?:想|要|快|都|就)?$/;
const CALLS = /快来|救命|赶紧来|真的|不是演/;
const NOT_REAL =
  /演习|演练|电影(?!院)|电视剧|电视里|电视上|新闻|小说|游戏(?!厅|室)|梦见|梦到|做梦|视频里|抖音|直播间|故事|歌词|宣传(?!栏|册|牌|板|车)|知识|培训(?!班|教室|中心|机构)|讲座|课程|预防|防范|防止|避免|以免|免得|保险怎么|怎么投保|预案|安全月|段子|台词|比喻|笑话|玩笑|手抄报|作文|科普|讲讲|讲一讲|剧里|剧情|男主|女主|编剧|鬼屋|密室|王者|吃鸡|开黑|副本|番外/;
const SUPPOSED_BEFORE =
  /(?:如果|万一|不然|否则|说不定|搞不好|差点|险些|迟早|早晚|假如|要是|假设|倘若|一旦|(?<!不)怕(?!是)|担心|容易|小心|当心|注意|有可能|可能会|会不会|极易|引起|引发|造成|导致|谨防|严防)[^,。!?;\n]{0,10}$/;
const SUPPOSED_BEHIND = /^(?:的)?(?:隐患|风险|危险性|可能|怎么预防|咋预防|怎么防|咋防)/;
/** 现在年检合格了没有: the present is asked about, the danger is past. */
const ASKS_ON = /没有|了没|吗|怎么(?:申请|办|样)|咋(?:申请|办)|好了|安全|公园|合格/;
const WARNED_OF = /消防通道|占用|充电|飞线|堆|杂物|停车|堵|电动车|电瓶车|乱停/;
const WHAT_IF =
  /^(?:了|起来|的话|的时候|时|起来了)?[,]?(?:怎么办|咋办|谁负责|怎么跑|咋跑|往哪跑|跑都|消防车|后果|怎么进|怎么逃|咋整)/;

/** Whether a whole sentence tells of something that is not there now: a tale, or the past. The same for each hit in it. */
export function isElsewhere(sentence: string): boolean {
  if (NOT_REAL.test(sentence) && !CALLS.test(sentence)) return true;
  if (TOLD.test(sentence) && AWAY.test(sentence)) return true;
  if (!PAST.test(sentence)) return false;
  if (AGAIN.test(sentence)) return false;
  return !sentence.split(',').some((clause) => NOW.test(clause) && !ASKS_ON.test(clause));
}

/** Whether the message says that it has passed: 火已经灭了,不用来了. */
export function isOver(text: string): boolean {
  return OVER.test(text) && !NOT_OVER.test(text);
}

/** Whether it is laughed about. Gas, fire, current and lifts are taken seriously all the same. */
export function isJoke(kind: Danger['kind'], sentence: string): boolean {
  return (
    (kind === 'violence' ||
      kind === 'self-harm' ||
      kind === 'medical' ||
      kind === 'poison' ||
      kind === 'drowning') &&
    JOKE.test(sentence)
  );
}

/** Whether the words of a sentence that is not `isElsewhere` mean a danger that is there, neither denied nor supposed. */
export function isReal({ sentence, start, end, between }: DangerHit): boolean {
  const before = sentence.slice(Math.max(0, start - 16), start);
  const behind = sentence.slice(end, end + 14);
  if (isDenied(before, between, sentence) || FIGURE_BEFORE.test(before)) return false;
  if (SUPPOSED_BEFORE.test(before) || SUPPOSED_BEHIND.test(behind)) return false;
  return !(WHAT_IF.test(behind) && WARNED_OF.test(sentence));
}

function isDenied(before: string, between: string, sentence: string): boolean {
  if (DENIED_BETWEEN.test(between)) return true;
  const denied = DENIED_BEFORE.exec(before);
  if (denied === null) return false;
  // 不是煤气味吧？ asks; it does not deny.
  return !(ASKED.test(sentence) && /是/.test(denied[0]));
}
