import type { Danger } from './understood';

export interface DangerRule {
  readonly kind: Danger['kind'];
  /** Said back: 煤气味或漏气. */
  readonly label: string;
  /** What is dangerous. A group `tail` is the word that a 不 or 没 right before it takes back (煤气没漏). */
  readonly pattern: RegExp;
  /** What right before it makes it something else. */
  readonly notAfter?: RegExp;
  /** What right behind it makes it something else. */
  readonly notBefore?: RegExp;
  /** What anywhere in the sentence makes it something else. */
  readonly notWith?: RegExp;
}

const GAS = '(?:煤气|燃气|天然气|液化气|瓦斯|沼气|管道气|气罐|气瓶|气灶|煤油炉|气管|气阀|煤球)';
const WHO =
  '(?:人|孩子|小孩|娃|老人|老太|老头|大爷|大妈|奶奶|爷爷|儿子|女儿|闺女|孙子|孙女|妈|爸|爹|娘|学生|婴儿|宝宝|邻居|老伴|老婆|老公|我|他|她|有人|工人|妇女|男的|女的|阿姨|叔)';

export const gasRules: readonly DangerRule[] = [
  {
    kind: 'gas',
    label: '煤气味或漏气',
    pattern: /(?:煤气|燃气|天然气|液化气|瓦斯|沼气|臭鸡蛋)(?:的)?(?<tail>味|气味|臭味|臭|异味)/g,
    notBefore: /^(?:道是什么|为什么加)/,
  },
  {
    kind: 'gas',
    label: '煤气味或漏气',
    pattern: new RegExp(
      `${GAS}[^。!?;\\n]{0,10}?(?<tail>泄露|泄漏|漏|味|呛|爆|炸|嘶嘶|滋滋|臭|忘关|没关|没拧|忘了关|未关|关不上|关不住|关不了)`,
      'g',
    ),
    notBefore: /^(?:报警器|检测|保险|水|保护|警)/,
    notWith: /(?:漏水|漏斗).{0,4}$|味精|口味|趣味/,
  },
  {
    kind: 'gas',
    label: '煤气味或漏气',
    pattern: /(?:闻到|闻着|一股|有股|股子|好大|有点|很大|满屋).{0,8}(?:煤气|燃气|天然气|瓦斯|液化气)/g,
  },
  {
    kind: 'gas',
    label: '煤气味或漏气',
    pattern:
      /漏气|漏煤气|漏燃气|跑气|漏天然气|(?:燃气|煤气|可燃气体)报警器?(?:一直|老|老是|总|总是|在|又|突然|不停)?(?:响|叫|报警)|煤气?罐.{0,6}(?:着|漏|喷)/g,
    notAfter:
      /(?:轮胎|车胎|胎|气球|球|床垫|空调|冰箱|密封|暖气片|气管|气门|打气筒|门窗|窗户|窗|门)[^,。]{0,4}$/,
    notWith: /轮胎|车胎|气垫/,
  },
];

export const fireRules: readonly DangerRule[] = [
  {
    kind: 'fire',
    label: '着火或冒烟',
    pattern:
      /着火|起火|失火|走火|火灾|着了火|烧起来|烧着了|着起来|火光|火苗|大火|火烧(?:到|起|了|着)|烧了起来|自燃|点着了|火势|火着了/g,
    notAfter: /(?:上|开|调|小|中|转|下|别|眉毛|擦枪|打|点不)$/,
    notBefore: /^(?:报警|保险|险|演习|演练|隐患|应急|预防|防|逃生|的知识|知识|煮|收汁|炒|炖)/,
    notWith: /心里(?:着火|起火)|嗓子|热得|打不着火|点不着火|点火|上火|发动机|车子打/,
  },
  {
    kind: 'fire',
    label: '着火或冒烟',
    pattern: /冒烟|冒黑烟|冒白烟|浓烟|冒火|烧焦|焦糊味|糊味|焦味|胶皮味|塑料烧/g,
    notAfter: /(?:嗓子|喉咙|气得|气的|七窍|头顶|急得|饭|菜|锅|粥|坟|渴得)[^,。]{0,4}$/,
    notBefore: /^(?:三丈|金星)/,
    notWith: /嗓子|喉咙|烟囱|祖坟|饭糊|烧饭|做饭/,
  },
  {
    kind: 'fire',
    label: '着火或冒烟',
    pattern: /爆炸|炸了|炸开|炸飞|爆燃/g,
    notAfter:
      /(?:油|气|肺|油锅|头|群里?|快|要|心态|朋友圈|水管|炸|帅|美|酷|瞬间|颜值|弹|演技|作业|手机|网|人气|信息|知识)[^,。]{0,2}$/,
    notBefore: /^(?:鸡|天|毛|头|锅|式|性|新闻|的消息)/,
    notWith: /气炸|肺炸|美炸|帅炸|头要炸|头都炸|水管/,
  },
];

export const collapseRules: readonly DangerRule[] = [
  {
    kind: 'collapse',
    label: '坍塌或坠落',
    pattern: /坍塌|坍|倒塌|垮塌|塌方|塌下|塌了|塌掉|要塌|快塌|会塌|塌陷|塌下来|往下塌|垮下来|垮掉|垮了/g,
    notAfter:
      /(?:死心|鼻|鼻梁|信号|人设|床|沙发|天|身体|身子|累|打|搞|拖|脸|我|整个人|精神|意志|情绪|崩|被)[^,。]{0,2}$/,
    notWith: /人设|天塌|塌房|鼻梁|累垮|身体/,
  },
  {
    kind: 'collapse',
    label: '坍塌或坠落',
    pattern:
      /(?:墙|房|屋|楼|楼板|屋顶|电线杆|电杆|线杆|大?树|塔|棚|广告牌|招牌|脚手架|吊车|天花板|阳台|围挡|雨棚)[^,。!?;\n]{0,6}(?<tail>要倒|快倒|倒了|倒下|要掉|快掉|掉下来|砸下来|砸到|砸中|砸了|压到|压住|要断|往下掉|歪得|压着)/g,
    notAfter: /(?:我|他|你)$/,
    notBefore: /^(?:霉|车|垃圾|水|闭|卖|手|班|大霉|皮)/,
    notWith: /墙皮|漆掉|叶子|楼上.{0,4}(?:倒水|倒垃圾)|牛奶|搬倒|卖房|树叶|飘絮|价/,
  },
  {
    kind: 'collapse',
    label: '坍塌或坠落',
    pattern:
      /山体滑坡|泥石流|滑坡|山体松动|山上掉石|滚石|决堤|溃坝|决口|溃口|管涌|大坝.{0,4}漏|砸(?:到|伤|中|死)(?:了)?(?:人|孩子|小孩|老人|车里)/g,
    notAfter: /(?:股票|业绩|经济|价格|成绩|房价|断崖式)[^,。]{0,3}$/,
  },
];

export const trappedRules: readonly DangerRule[] = [
  {
    kind: 'trapped',
    label: '有人被困',
    pattern:
      /困在(?!家|办公|单位|公司|学校|情|梦|宿舍|路上|这个|感)|被困(?!难|扰|惑|倦|于|在情|境)|困住(?:了)?|困了(?:个|一个|两个|几个)人|困人|有人困|关人了|压在(?:下面|底下|里面|废墟|车下|墙下|车底)|被埋|埋在(?:下面|里面|土)|埋了人|卡在(?:电梯|里面|楼层|半中|中间|缝|门缝|栏杆|井)/g,
    notAfter: /(?:好|很|犯|不|太|疲|贫|穷|钱|股市里)$/,
  },
  {
    kind: 'trapped',
    label: '有人被困',
    pattern: new RegExp(
      `(?:电梯|轿厢)[^。!?;\\n]{0,14}?(?<tail>出不来|出不去|困|关着人|关住|卡着人|关了人|里面有人|里头有人|有人在里|下不来|被关|关里|救命|卡住[^。!?;\\n]{0,6}(?:人|老|孩|娃|我)|关在里)`,
      'g',
    ),
    notBefore: /^(?:难|扰|门)/,
  },
  {
    kind: 'trapped',
    label: '有人被困',
    pattern: new RegExp(
      `${WHO}[^。!?;\\n]{0,10}?(?:出不来了?|出不去|反锁在|锁在(?:家里|屋里|里面|车里|房间|厕所|阳台|卫生间)|关在(?:里面|屋里|电梯|车里|门外面?阳台|家里出)|卡住了?(?:手|头|脚)|(?:手|头|脚|脑袋)[^。!?;\\n]{0,4}卡(?:住|在))`,
      'g',
    ),
    notAfter: /(?:让|叫|车|货)$/,
    notWith:
      /车出不|车子出不|堵得|结果出不|证出不|水出不|号出不|眼泪|钱出不|字出不|堵着|堵住|停车|挡|挪车|想不出|户口|办出不|手续|门诊/,
  },
];
