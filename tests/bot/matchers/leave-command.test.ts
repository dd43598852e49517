import { matchLeaveCommand, matchSubstitute } from '../../../bot/matchers/leave-command';
import { atShanghai } from '../../../server/core/shared/shanghai-time';

const now = atShanghai('2026-06-09', '17:40');
const instant = (words: string) => atShanghai(words.slice(0, 10), words.slice(11));

describe('a leave is planned', () => {
  test.each([
    ['我明天请假', '2026-06-10 00:00', '2026-06-11 00:00', null],
    ['明天请假', '2026-06-10 00:00', '2026-06-11 00:00', null],
    ['请假 明天', '2026-06-10 00:00', '2026-06-11 00:00', null],
    ['我想明天请假。', '2026-06-10 00:00', '2026-06-11 00:00', null],
    ['我明天上午请个假', '2026-06-10 00:00', '2026-06-10 12:00', null],
    ['我明天请一天假', '2026-06-10 00:00', '2026-06-11 00:00', null],
    ['我明天请假 由陈刚代', '2026-06-10 00:00', '2026-06-11 00:00', '陈刚'],
    ['我明天请假，让陈刚代班', '2026-06-10 00:00', '2026-06-11 00:00', '陈刚'],
    ['我12号到14号休年假', '2026-06-12 00:00', '2026-06-15 00:00', null],
    ['我12-14号出差', '2026-06-12 00:00', '2026-06-15 00:00', null],
    ['我后天到下周一调休', '2026-06-11 00:00', '2026-06-16 00:00', null],
    ['明天起请三天假', '2026-06-10 00:00', '2026-06-13 00:00', null],
    ['下周休假', '2026-06-15 00:00', '2026-06-22 00:00', null],
    ['我明天不在', '2026-06-10 00:00', '2026-06-11 00:00', null],
    ['我明天来不了', '2026-06-10 00:00', '2026-06-11 00:00', null],
  ])('%j', (text, from, to, substitute) =>
    expect(matchLeaveCommand(text, now)).toMatchObject({
      ...{ kind: 'planned', substitute },
      span: { kind: 'span', from: instant(from), to: instant(to) },
    }),
  );

  test.each(['我要请假', '请假', '我请三天假'])('%j, without saying when', (text) =>
    expect(matchLeaveCommand(text, now)).toMatchObject({ kind: 'planned', span: { kind: 'none' } }),
  );

  test.each(['我32号请假', '我下周八请假', '我14号到12号请假'])('%j, on no day there is', (text) =>
    expect(matchLeaveCommand(text, now)).toMatchObject({ kind: 'planned', span: { kind: 'impossible' } }),
  );
});

test.each([
  '我也不在',
  '我不在',
  '我病了',
  '我今天来不了',
  '今天来不了',
  '今天来不了了',
  '我生病了，今天来不了',
  '我发烧了',
  '我住院了',
  '家里有急事，今天来不了',
  '我今天不在',
])('%j is said when it has happened', (text) =>
  expect(matchLeaveCommand(text, now)).toMatchObject({ kind: 'sudden' }),
);

test.each(['我回来了', '我回来了。', '回来上班了', '销假', '我提前回来了', '不请假了', '取消请假'])(
  '%j ends it',
  (text) => expect(matchLeaveCommand(text, now)).toEqual({ kind: 'back' }),
);

test.each([
  '',
  '001 收到',
  '5栋302家里没人，不在',
  '张大爷病了，要送药',
  '居民说明天请假带孩子打疫苗怎么办理',
  '3栋电梯来不了',
  '水来不了',
  '我请假了吗',
  '电工回来了',
  '请假条在哪领',
  '老人生病了没人管',
  '明天停水',
  '收到',
])('%j is no leave', (text) => expect(matchLeaveCommand(text, now)).toBeNull());

test.each([
  ['由陈刚代', '陈刚'],
  ['陈刚', '陈刚'],
  ['让陈刚代班吧', '陈刚'],
  ['陈刚代', '陈刚'],
])('%j names who stands in', (text, name) => expect(matchSubstitute(text)).toBe(name));

test('hostile texts take no noticeable time', () => {
  const start = performance.now();
  for (const unit of ['请', '我要', '由陈刚代', '病了', '去看', '明天', ' ', '有事'])
    for (const size of [20, 59, 60, 50_000]) matchLeaveCommand(unit.repeat(size).slice(0, size), now);
  expect(performance.now() - start).toBeLessThan(500);
});
