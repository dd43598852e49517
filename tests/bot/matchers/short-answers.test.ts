import { asksForHuman } from '../../../bot/matchers/asks-for-human';
import { matchRatingWord } from '../../../bot/matchers/rating-word';
import { matchSolvedWord } from '../../../bot/matchers/solved-word';
import { matchYesNoHuman } from '../../../bot/matchers/yes-no-human';

describe('1 对 2 不对 3 找人工', () => {
  test.each([
    '1',
    '１',
    '1。',
    '①',
    '选1',
    '1 对',
    '1对',
    ' 1 ',
    '对',
    '对的',
    '对对对',
    '是',
    '是的',
    '是的！',
    '没错',
    '嗯',
    '嗯嗯',
    '好的',
    '对，是的',
    '可以',
    '确认',
    '就是',
    '要得',
    '中',
    '对\u200b',
    '1👍',
    '【1】',
    '对没错',
  ])('%j is yes', (text) => expect(matchYesNoHuman(text)).toBe('yes'));
  test.each([
    '2',
    '２',
    '②',
    '2。',
    '不对',
    '2不对',
    '2 不对',
    '不是',
    '错了',
    '不',
    '不是这个',
    '搞错了',
    '不对啊',
    '没有',
    '不用',
  ])('%j is no', (text) => expect(matchYesNoHuman(text)).toBe('no'));
  test.each([
    '3',
    '３',
    '③',
    '3找人工',
    '3 找人工',
    '人工',
    '找人工',
    '转人工',
    '我要人工',
    '人工服务',
    '转接人工',
    '找个人工',
    '我要找工作人员',
    '客服',
  ])('%j asks for a person', (text) => expect(matchYesNoHuman(text)).toBe('human'));
  test.each([
    '',
    '4',
    '12',
    '11栋',
    '1栋',
    '2单元',
    '3栋2单元',
    '对门太吵了',
    '不对，是二楼的灯',
    '灯坏了',
    '好久没来电了',
    '是三栋的',
    '人工湖脏了',
    '3-2-501',
    '001',
    '?',
  ])('%j is none of them', (text) => expect(matchYesNoHuman(text)).toBeNull());
  test('a person is asked for in words, not by accident', () => {
    expect(asksForHuman('请帮我转人工')).toBe(true);
    expect(asksForHuman('工作人员态度差')).toBe(false);
  });
});

describe('已解决 / 部分解决 / 没解决', () => {
  test.each([
    ['已解决', ''],
    ['解决了', ''],
    ['1', ''],
    ['１', ''],
    ['好了', ''],
    ['已经好了，谢谢', '谢谢'],
    ['修好了', ''],
    ['已解决，谢谢师傅', '谢谢师傅'],
    ['灯亮了'.slice(1), ''],
    ['是的', ''],
    ['来水了', ''],
  ])('%j: solved, besides %j', (text, rest) =>
    expect(matchSolvedWord(text)).toEqual({ solved: 'solved', rest }),
  );
  test.each([
    ['部分解决', ''],
    ['2', ''],
    ['解决了一部分', ''],
    ['解决了一半，二楼还不行', '二楼还不行'],
    ['部分解决 三楼没弄', '三楼没弄'],
  ])('%j: partly solved, besides %j', (text, rest) =>
    expect(matchSolvedWord(text)).toEqual({ solved: 'partly-solved', rest }),
  );
  test.each([
    ['没解决', ''],
    ['3', ''],
    ['没解决，二楼还不亮', '二楼还不亮'],
    ['没有解决', ''],
    ['没解决啊，还在漏', '还在漏'],
    ['还没', ''],
    ['还不亮', '还不亮'],
    ['没修好', '没修好'],
    ['没人来', '没人来'],
    ['不亮', '不亮'],
    ['又坏了', '又坏了'],
    ['3 没解决', '没解决'],
    ['还是不亮', '还是不亮'],
  ])('%j: not solved, besides %j', (text, rest) =>
    expect(matchSolvedWord(text)).toEqual({ solved: 'not-solved', rest }),
  );
  test.each(['好了个屁', '解决什么了', '好了又坏了', '修好了两天又不亮了'])('%j is no yes', (text) =>
    expect(matchSolvedWord(text)?.solved).not.toBe('solved'),
  );
  test.each(['', '谢谢啊', '路灯坏了', '11栋停水了', '12', '4', '进度', '您好', '3栋停水', '1栋的灯'])(
    '%j says neither',
    (text) => expect(matchSolvedWord(text)).toBeNull(),
  );
});

describe('满意 / 基本满意 / 不满意', () => {
  test.each([
    ['满意', 'satisfied'],
    ['很满意', 'satisfied'],
    ['１', 'satisfied'],
    ['非常满意，谢谢', 'satisfied'],
    ['满意！', 'satisfied'],
    ['1 满意', 'satisfied'],
    ['基本满意', 'basically-satisfied'],
    ['2', 'basically-satisfied'],
    ['还行', 'basically-satisfied'],
    ['一般般', 'basically-satisfied'],
    ['不满意', 'not-satisfied'],
    ['3', 'not-satisfied'],
    ['不太满意，来得太慢', 'not-satisfied'],
    ['差评', 'not-satisfied'],
  ])('%j is %s', (text, rating) => expect(matchRatingWord(text)).toBe(rating));
  test.each(['', '灯坏了', '12', '001', '谢谢', '怎么评', '好久没来电'])('%j is no rating', (text) =>
    expect(matchRatingWord(text)).toBeNull(),
  );
});
