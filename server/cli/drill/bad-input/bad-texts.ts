import type { Dice } from './dice';

const nul = String.fromCharCode(0);

/** Words that mean something to the bot, to be bent out of shape. */
const words = [
  ...['收到', '完成', '转', '办不了', '延期', '发码', '待办', '解释', '退回', '上级', '补充'],
  ...['帮助', '取消', '进度', '催', '撤销', '改地址', '隐私', '人工', '1', '2', '3', '满意', '不满意'],
  ...['三栋二单元的灯坏了', '煤气味', '着火了', '有人被困', '投诉王芳', '你好', '谢谢', '3-2-501', '银杏甲'],
  ...['YX-0101-001', 'YX-1399-000', '#001', '001', 'YX', '@小银', '@所有人'],
];
const pieces = [
  ...[
    '{"$ne":""}',
    '{"$gt":{}}',
    '$where',
    '__proto__',
    'constructor.prototype',
    "' OR 1=1 --",
    '${7*7}',
    '{{7*7}}',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '../../../../etc/passwd',
    '%00',
    '%2e%2e%2f',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
    '\u2028',
    '\u2005',
    nul,
    '\ud83d',
    '\udc00',
    '\uffff',
    '\u0007',
    '\u001b[31m',
  ],
  ...['👨‍👩‍👧‍👦', '🇨🇳', 'é́́́́́', '①②③', '㈠', '零〇壹贰', '９９９９', '٣٤', '𠮷', 'ＡＢＣ'],
  ...[
    '\n'.repeat(50),
    '\t',
    '  ',
    '，，，',
    '。'.repeat(80),
    '(((((',
    ')))))',
    '[[[[',
    '+++++',
    '????',
    '\\\\\\',
  ],
  ...[
    '-1',
    '0',
    'NaN',
    'Infinity',
    '1e999',
    'null',
    'undefined',
    'true',
    '99999999999999999999',
    '2026-13-45',
    '25:61',
  ],
];

/** A text such as nobody should write, up to the longest that may be sent. */
export function badText(dice: Dice): string {
  switch (dice.below(8)) {
    case 0:
      return dice.pick(pieces);
    case 1:
      return dice.pick(words) + dice.pick(pieces);
    case 2:
      return `${dice.pick(words)} ${dice.pick(words)} ${dice.pick(pieces)}`;
    case 3:
      return bent(dice, dice.pick(words));
    case 4:
      return dice
        .pick(pieces)
        .repeat(1 + dice.below(200))
        .slice(0, 100_000);
    case 5:
      return dice
        .pick(words)
        .repeat(1 + dice.below(dice.below(40) === 0 ? 5_000 : 60))
        .slice(0, 100_000);
    case 6:
      return anyCharacters(dice, 1 + dice.below(120));
    default:
      return Array.from({ length: 1 + dice.below(12) }, () => dice.pick(dice.below(2) ? words : pieces)).join(
        dice.pick(['', ' ', '，', '\n', '。']),
      );
  }
}

/** A character taken out, doubled or changed. */
function bent(dice: Dice, word: string): string {
  const characters = [...word];
  const at = dice.below(characters.length);
  const one = characters[at] ?? '';
  characters.splice(at, 1, dice.pick(['', one + one, dice.pick(pieces), anyCharacters(dice, 1)]));
  return characters.join('');
}

function anyCharacters(dice: Dice, length: number): string {
  const ranges = [0x80, 0x2000, 0x3000, 0x10000] as const;
  return Array.from({ length }, () => String.fromCharCode(dice.below(dice.pick(ranges)))).join('');
}
