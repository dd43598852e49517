// The longest text the hub takes; the page may send no longer one.
const longest = 100_000;

const filled = (words, size = longest) => words.repeat(Math.ceil(size / words.length)).slice(0, size);
const inside = (before, words, after) =>
  before + filled(words, longest - before.length - after.length) + after;

/** Every kind of allowed input at its largest, and patterns aimed at the expressions of understanding: { name, text, in? }. */
export function loopInputs() {
  return [
    ...['一', '3', '没', '1-', '3栋', '三栋二单元五零一', '二十', '百', '零', '号', '单元'].map(repeated),
    ...['煤气', '煤气没漏', '没有煤气', '不是煤气味', '漏气', '着火', '救命', '电梯困人', '触电', '打人'].map(
      repeated,
    ),
    ...['以前', '如果', '担心', '去年着火', '演习', '万一煤气泄漏', '会不会'].map(repeated),
    ...['谢谢', '感谢', '非常', '好的', '你好', '您', '[微笑]', '[', '收到'].map(repeated),
    ...['还有', '另外', '。', '，', '、', '\n灯', '! ', '; ', '1、'].map(repeated),
    ...['王芳', '告王芳', '投诉王芳', '王芳态度', '书记', '举报', '王芳不管', '向王芳举报'].map(repeated),
    ...['灯', '楼道灯不亮', '灯不亮', '没人', '水', '下水道', '低保', '怎么办理', '补贴'].map(repeated),
    ...['关于', '请', '要求', 'ignore ', '把别人', '给我居民', '查一下', 'select *', '忽略'].map(repeated),
    ...['1', '0', '001 ', 'YX-0609-001 ', '13800138000', '2026-06-09', '9.9', '#1', 'No.1'].map(repeated),
    ...['a', 'A1-', 'http://a.cn/', '<b>', '{"a":', '$ne', '\\', '../', '%s'].map(repeated),
    ...['😀', '👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', '1️⃣', '①', '㈱', 'ﷺ', '㍿', 'ＡＢＣ１２３', '電燈壞了'].map(repeated),
    ...[
      '\u0301',
      'e\u0301\u0323',
      '\u200b',
      '\u202e',
      '\u3000',
      '\ud800',
      '\u0e33',
      '각',
      '\u00a0',
      '\u2028',
    ].map((mark) => ({
      name: `after 灯: U+${mark.codePointAt(0).toString(16)}`,
      text: inside('灯', mark, '不亮'),
    })),
    { name: 'a matter at the end', text: inside('', '今天天气好，', '3栋2单元楼道灯不亮') },
    { name: 'a danger at the end', text: inside('', '今天天气好，', '煤气漏了') },
    {
      name: 'matters, one after the other',
      text: filled('3栋2单元楼道灯不亮。5栋下水道堵了。另外低保怎么办，'),
    },
    {
      name: 'a matter of every kind of word',
      text: filled('投诉物业不管垃圾没人清井盖坏了路灯不亮水管漏水门禁坏了噪音扰民'),
    },
    {
      name: 'a plain long letter',
      text: filled('尊敬的领导您好，我是三栋的住户，楼前的路面坏了很久，老人出门不方便，请派人来看看。'),
    },
    { name: 'mentions of the bot in a room', text: filled('@小银 '), in: 'jia-residents' },
    {
      name: 'mentions of everybody in a room',
      text: filled('@王芳 @李强 @张桂兰 @住户1 '),
      in: 'jia-residents',
    },
    { name: 'at signs in a room', text: filled('@'), in: 'jia-residents' },
    {
      name: 'the longest matter in a room',
      text: inside('@小银 ', '3栋2单元楼道灯不亮。', ''),
      in: 'jia-residents',
    },
    { name: 'a danger word over and over in a room', text: filled('煤气没漏'), in: 'jia-residents' },
    ...['001 收到 ', '收到 ', '001 办结 ', '转办 ', '发码 ', '绑定 ', '为什么 ', '001 询问 '].map((word) => ({
      name: `staff: ${word.trim()} and much more`,
      text: inside(word, '换了灯泡，', ''),
      by: 'wang-fang',
    })),
    ...['001 收到' + ' ', '001'].map((word) => ({
      name: `staff: ${word.trim()} and blanks`,
      text: inside(word, ' ', '。'),
      by: 'wang-fang',
    })),
  ];
}

function repeated(words) {
  return { name: `over and over: ${JSON.stringify(words)}`, text: filled(words) };
}
