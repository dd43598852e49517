import type { DangerRule } from './danger-rules';

const LABEL = '有人要轻生';

/** Somebody about to take their life or to hurt themselves, told by them or by others. Swallowed poison is poison. */
export const selfHarmRules: readonly DangerRule[] = [
  {
    kind: 'self-harm',
    label: LABEL,
    pattern:
      /往下跳|不想活|(?:人|他|她|孩子?|女|男|妈|爸|老婆|老公|闺女|姑娘|小伙|我|学生)[^,。!?;\n]{0,8}跳楼|要跳楼|跳楼[了啦]|自杀|自残|轻生|寻死|割腕|(?:想|要|在)(?:割|捅|伤害|弄死)自己|(?<!树)上吊|要跳(?:下|楼)|站在楼顶|坐在窗台|站在窗台/g,
    notAfter: /(?:鱼|股票|房价)$/,
    notBefore: /^(?:价|式|机|大甩|甩卖)/,
  },
  {
    kind: 'self-harm',
    label: LABEL,
    pattern: /我想死(?!你|他|她|的心)|(?<=[他她人妈爸儿女媳妇怕时要会])想不开|活不下去/g,
    // Who asks for help with money says so too.
    notWith: /工资|份子钱|一个月|低保|救助|困难|收入|下岗|补贴/,
  },
  {
    kind: 'self-harm',
    label: LABEL,
    pattern:
      /遗书|一了百了|活着(?:真|好|太|也)?(?:没意思|没劲|没意义|没指望)|死给(?:我|你|他|她|谁|你们|我们)(?:们)?看|(?:撑|熬|坚持|活)不下去了?[^。!?;\n]{0,8}?(?:走了|死|解脱|不活|算了)|(?:楼顶|天台|顶楼|桥上|桥栏|栏杆上|阳台|窗台|窗户|塔吊)[^。!?;\n]{0,10}?(?:要跳|想跳|往下跳|准备跳|跳下)|寻短见|割脉|烧炭自|想解脱|不如死了/g,
    notWith: /哈哈|嘻嘻|笑死|公证|立遗书|遗嘱/,
  },
  {
    kind: 'self-harm',
    label: LABEL,
    pattern:
      /(?:老人|他|她|老陈|婆婆|爸|妈|老伴)[^,。!?;\n]{0,4}活够了|(?:留|写)了?[^,。!?;\n]{0,4}永别|割(?:了)?手腕|(?:楼顶|桥栏杆?|天台)[^,。!?;\n]{0,3}(?:站|坐)着?(?:个|一个|有)?(?:人|女孩|男的|女的)|(?:站|坐)在(?:楼顶|天台|桥栏杆)[^,。!?;\n]{0,2}(?:边|外)/g,
    notWith: /哈哈|拍照|看风景|乘凉/,
  },
];
