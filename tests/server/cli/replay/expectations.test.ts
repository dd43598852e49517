import { failuresOf, header, replayDemo, summaryOf } from './support/replay-demo';

const ask = '{"at":"2026-06-09T07:42:00+08:00","from":"zhang-guilan","text":"三栋二单元的灯坏了"}';
const yes = '{"at":"2026-06-09T07:42:05+08:00","from":"zhang-guilan","text":"1"}';

const verdictOf = async (...lines: readonly string[]) => {
  const { verdicts } = await replayDemo([header, ...lines]);
  return verdicts.map(({ failure }) => failure === null);
};

describe('an expected message', () => {
  test('counts when every string is in one message', async () => {
    const lines = [
      '{"expect":{"to":"zhang-guilan","contains":["3栋2单元","对吗"]}}',
      '{"expect":{"to":"zhang-guilan","contains":["3栋2单元","小银"]}}',
      '{"expect":{"to":"liu-yang","contains":["3栋2单元"]}}',
    ];
    expect(await verdictOf(ask, ...lines)).toEqual([true, false, false]);
  });

  test('counts ten seconds long unless it says how long, both ends included', async () => {
    const open =
      '{"at":"2026-06-09T07:42:00+08:00","call":{"by":"zhao-min","do":"why","request":"YX-0609-001"}}';
    const later = '{"at":"2026-06-09T07:42:10+08:00","from":"liu-yang","text":"帮助"}';
    const tooLate = '{"at":"2026-06-09T07:42:11+08:00","from":"liu-yang","text":"帮助"}';
    const expected = '{"expect":{"to":"liu-yang","contains":["小银"]}}';
    expect(await verdictOf(open, expected, later)).toEqual([true]);
    expect(await verdictOf(open, expected, tooLate)).toEqual([false]);
    const longer = '{"expect":{"to":"liu-yang","contains":["小银"],"within":"PT11S"}}';
    expect(await verdictOf(open, longer, tooLate)).toEqual([true]);
  });

  test('does not count when it was said before the last input, even at the same instant', async () => {
    const other = '{"at":"2026-06-09T07:42:00+08:00","from":"liu-yang","text":"谢谢"}';
    const expected = '{"expect":{"to":"zhang-guilan","contains":["对吗"]}}';
    expect(await verdictOf(ask, other, expected)).toEqual([false]);
  });

  test('is looked for from the last input on, also when time was let pass after it', async () => {
    const until = '{"until":"2026-06-09T07:50:00+08:00"}';
    expect(await verdictOf(ask, until, '{"expect":{"to":"zhang-guilan","contains":["对吗"]}}')).toEqual([
      true,
    ]);
  });

  test('is looked for later when the window is shifted', async () => {
    const guess = '"to":"zhang-guilan","contains":["没等到您的答复"]';
    expect(await verdictOf(ask, `{"expect":{${guess},"after":"PT9M50S","within":"PT10S"}}`)).toEqual([true]);
    expect(await verdictOf(ask, `{"expect":{${guess},"after":"PT10M1S","within":"PT10S"}}`)).toEqual([false]);
    expect(await verdictOf(ask, `{"expect":{${guess},"within":"PT9M59S"}}`)).toEqual([false]);
  });
});

describe('expected silence', () => {
  test('is broken by any message in its window, and by none outside', async () => {
    const lines = [
      '{"expect":{"to":"zhang-guilan","none":true,"for":"PT1M"}}',
      '{"expect":{"to":"zhang-guilan","none":true,"after":"PT1S","for":"PT9M58S"}}',
      '{"expect":{"to":"zhang-guilan","none":true,"after":"PT1M","for":"PT1H"}}',
      '{"expect":{"room":"jia-residents","none":true,"for":"PT1H"}}',
    ];
    expect(await verdictOf(ask, ...lines)).toEqual([false, true, false, true]);
  });

  test('lets the clock run on to the end of its window after the last line', async () => {
    const danger = '{"at":"2026-06-09T20:30:00+08:00","from":"zhang-guilan","text":"闻到煤气味"}';
    const result = await replayDemo([
      header,
      danger,
      '{"expect":{"to":"he-zhuren","none":true,"for":"PT10M"}}',
    ]);
    expect(result.exitCode).toBe(1);
    expect(failuresOf(result)[0]).toContain('10分钟无人签收');
  });
});

describe('an expected request', () => {
  test('is judged just before the next input when that comes within ten seconds', async () => {
    const accept = '{"at":"2026-06-09T07:42:08+08:00","from":"wang-fang","text":"001 收到"}';
    const assigned = '{"expect":{"request":"YX-0609-001","state":"assigned"}}';
    const accepted = '{"expect":{"request":"YX-0609-001","state":"accepted"}}';
    expect(await verdictOf(ask, yes, assigned, accepted, accept, assigned, accepted)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('is judged just before an until that comes within ten seconds', async () => {
    const until = '{"until":"2026-06-09T07:42:07+08:00"}';
    const expected = '{"expect":{"request":"YX-0609-001","state":"assigned","acceptedAt":null}}';
    expect(await verdictOf(ask, yes, expected, until, expected)).toEqual([true, true]);
  });

  test('is judged at once when its moment is long past', async () => {
    const until = '{"until":"2026-06-09T08:00:00+08:00"}';
    const accept = '{"at":"2026-06-09T08:00:00+08:00","from":"wang-fang","text":"001 收到"}';
    const expected = '{"expect":{"request":"YX-0609-001","state":"assigned"}}';
    expect(await verdictOf(ask, yes, until, expected, accept)).toEqual([true]);
  });

  test('compares every part, times as instants, and says what is otherwise', async () => {
    const parts =
      '"class":"G","topic":"stairwell-light","area":"jia","owner":"wang-fang","state":"assigned","outcome":null,' +
      '"openedAt":"2026-06-08T23:42:00Z","acceptedAt":null,"firstContactAt":null,' +
      '"dueAt":"2026-06-16T17:30:00+08:00","closedAt":null,"cycle":1,"hops":0,"followers":0,"escalations":[]';
    const result = await replayDemo([
      header,
      ask,
      yes,
      `{"expect":{"request":"YX-0609-001",${parts}}}`,
      '{"expect":{"request":"YX-0609-001","cycle":2,"owner":"li-qiang"}}',
      '{"expect":{"request":"YX-0609-009","state":"assigned"}}',
    ]);
    expect(failuresOf(result)).toEqual([
      '5: YX-0609-001 不是这样：\n  owner 应是 "li-qiang"，现在是 "wang-fang"\n  cycle 应是 2，现在是 1',
      '6: 没有 YX-0609-009 这件诉求',
    ]);
    expect(summaryOf(result)['expectations']).toEqual({ passed: 1, failed: 2 });
  });
});
