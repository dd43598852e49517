import { createRuleUnderstanding } from '../../../../server/core/understanding/create-rule-understanding';
import { isSureInRoom } from '../../../../server/core/understanding/is-sure-in-room';
import { aGrid } from './a-grid';

const { understand } = createRuleUnderstanding();
const isSure = (words: string) => isSureInRoom(understand(words, { grid: aGrid() }), words);

describe('what a neighbour says to the room', () => {
  test.each([
    '3栋2单元灯不亮',
    '谁管管垃圾啊',
    '楼道灯坏了，黑得看不见',
    '电梯坏了，老人上不去',
    '污水溢到路上了，臭死了',
    '楼下垃圾桶满了没人收',
    '11栋停水了',
  ])('is clear enough to offer help: %s', (words) => expect(isSure(words)).toBe(true));

  test.each([
    '你们家停水了吗',
    '大家家里有水吗',
    '谁家的灯不亮',
    '老张你那边停电没',
    '@王婶 楼道灯坏了',
    '停水几点来啊',
    '为什么又停水',
    '灯修好了，亮堂',
    '已经报过了，电梯坏了',
    '师傅在修电梯，电梯坏了等一下',
    '听说隔壁小区电梯坏了',
    '明天停水，大家存点水',
    '【通知】明天8点停水',
    '出售二手灯，坏的也有',
    '路灯坏了哈哈哈',
    '以前这路灯老坏',
    '王芳态度太差',
    '医保怎么交',
    '建议装个路灯',
    '早上好',
    '哈哈哈',
    '拼团买橘子，十斤二十八',
    '99栋路灯坏了',
    '我在公司，停电了',
    '',
  ])('is left to the neighbours: %s', (words) => expect(isSure(words)).toBe(false));
});
