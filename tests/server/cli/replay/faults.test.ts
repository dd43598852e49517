import { lampLines, replayDemo, saidOf, summaryOf, type SaidLine } from './support/replay-demo';

// The points a scenario names most; every point at every step is tried by the crash drill.
const crashPoints = [
  'after-message-write',
  'after-request-write',
  'after-dialogue-write',
  'after-handled-write',
  'after-outbound-copy',
  'before-send',
  'after-send',
] as const;
const second = '（重复发送）';
const inputs = lampLines.flatMap((line, index) => (line.includes('"from"') ? [index] : []));
const cases = crashPoints.flatMap((point) => inputs.map((index) => ({ point, index })));

const withFault = (index: number, fault: object): readonly string[] => {
  const at = (JSON.parse(lampLines[index] ?? '') as { at: string }).at;
  return lampLines.toSpliced(index, 0, JSON.stringify({ at, fault }));
};
const wordsOf = (said: readonly SaidLine[]) =>
  said.map(({ to, room, kind, text }) => JSON.stringify([to, room, kind, text])).sort();

const plain = (said: readonly SaidLine[]) =>
  wordsOf(said.map((one) => ({ ...one, text: one.text.replace(second, '') })));
/** What is left of the first when each of the second is taken from it once. */
const without = (words: readonly string[], taken: readonly string[]) =>
  taken.reduce<readonly string[]>((left, one) => {
    const index = left.indexOf(one);
    return index < 0 ? left : left.toSpliced(index, 1);
  }, words);
const calm = replayDemo(lampLines);

describe('a process that dies', () => {
  test.each(cases)(
    '$point before line $index: nothing is lost, nothing is said twice',
    async ({ point, index }) => {
      const result = await replayDemo(withFault(index, { crash: point }));
      expect(result.told).toContain('进程中断，重新启动');
      expect(summaryOf(result)['requests']).toEqual(summaryOf(await calm)['requests']);
      const said = plain(saidOf(result));
      const calmly = plain(saidOf(await calm));
      // Nobody can know whether it arrived: what must arrive is sent once more.
      const [again = '', ...others] = without(said, calmly);
      expect(others).toEqual([]);
      expect(point === 'after-send' ? calmly.includes(again) : again === '').toBe(true);
      expect(without(calmly, said)).toEqual([]);
      const marked = saidOf(result).filter(({ text }) => text.startsWith(second)).length;
      expect(marked).toBeLessThanOrEqual(point === 'after-send' || point === 'before-send' ? 1 : 0);
    },
  );
});

describe('a process that dies while nobody writes', () => {
  const danger = '{"at":"2026-06-09T20:30:20+08:00","from":"zhang-guilan","text":"闻到煤气味"}';
  const guess = '{"at":"2026-06-09T09:00:20+08:00","from":"zhang-guilan","text":"三栋二单元的灯坏了"}';
  const points = [
    'after-request-write',
    'after-outbound-copy',
    'before-send',
    'after-dialogue-write',
  ] as const;

  test.each(points)('%s: the secretary hears of a danger nobody took, once', async (crash) => {
    const fault = JSON.stringify({ at: '2026-06-09T20:33:00+08:00', fault: { crash } });
    const until = '{"until":"2026-06-09T20:39:00+08:00"}';
    const result = await replayDemo([...lampLines.slice(0, 1), danger, fault, until]);
    const heard = saidOf(result).filter(({ to }) => to === 'zhou-jianguo');
    expect(heard).toHaveLength(1);
    expect(summaryOf(result)['requests']).toMatchObject([{ escalations: [{ step: 1, to: 'zhou-jianguo' }] }]);
  });

  test.each(points)('%s: a guess nobody confirmed is opened, once', async (crash) => {
    const fault = JSON.stringify({ at: '2026-06-09T09:05:00+08:00', fault: { crash } });
    const until = '{"until":"2026-06-09T09:20:00+08:00"}';
    const result = await replayDemo([...lampLines.slice(0, 1), guess, fault, until]);
    expect(summaryOf(result)['requests']).toMatchObject([{ number: 'YX-0609-001', owner: 'wang-fang' }]);
    expect(saidOf(result).filter(({ text }) => text.includes('已登记 YX-0609-001'))).toHaveLength(1);
    expect(saidOf(result).filter(({ to }) => to === 'zhao-min')).toHaveLength(1);
  });
});

describe('a process that dies before anything is written', () => {
  test('the channel brings the message again, and it is answered once', async () => {
    const result = await replayDemo(withFault(1, { crash: 'before-message-write' }));
    expect(result.told).toContain('进程中断，重新启动');
    expect(result.lines).toEqual((await calm).lines);
  });

  test.each(['before-request-write', 'after-request-write'] as const)(
    '%s: whoever pressed the button presses it again, and it is done once',
    async (crash) => {
      const result = await replayDemo([
        ...lampLines.slice(0, 3),
        JSON.stringify({ at: '2026-06-09T09:00:00+08:00', fault: { crash } }),
        '{"at":"2026-06-09T09:01:00+08:00","call":{"by":"wang-fang","do":"accept","request":"YX-0609-001"}}',
        '{"expect":{"request":"YX-0609-001","state":"accepted","acceptedAt":"2026-06-09T09:01:00+08:00"}}',
        '{"until":"2026-06-09T10:00:00+08:00"}',
      ]);
      expect(result.exitCode).toBe(0);
      expect(result.told).toContain('进程中断，重新启动');
      expect(saidOf(result).filter(({ text }) => text.includes('已签收'))).toHaveLength(1);
    },
  );
});

describe('a store that is away', () => {
  test('messages wait, keep their own time, and are answered when it is back', async () => {
    const result = await replayDemo([
      ...withFault(1, { store: 'away', for: 'PT5M' }).slice(0, 3),
      '{"at":"2026-06-09T07:44:00+08:00","from":"liu-yang","text":"11栋1单元楼道灯坏了"}',
      '{"expect":{"to":"zhang-guilan","none":true,"for":"PT2M59S"}}',
      '{"expect":{"to":"zhang-guilan","contains":["3栋2单元楼道灯不亮"],"after":"PT3M"}}',
      '{"expect":{"to":"liu-yang","contains":["11栋1单元楼道灯不亮"],"after":"PT3M"}}',
      '{"at":"2026-06-09T07:48:00+08:00","from":"zhang-guilan","text":"1"}',
      '{"expect":{"request":"YX-0609-001","openedAt":"2026-06-09T07:42:00+08:00","owner":"wang-fang"}}',
    ]);
    expect(result.exitCode).toBe(0);
  });

  test.each(inputs)('before line %i: the request ends the same', async (index) => {
    const result = await replayDemo(withFault(index, { store: 'away', for: 'PT1M30S' }));
    expect(summaryOf(result)['requests']).toEqual(summaryOf(await calm)['requests']);
    expect(wordsOf(saidOf(result))).toEqual(wordsOf(saidOf(await calm)));
  });

  test('what staff do meanwhile is refused and told', async () => {
    const result = await replayDemo([
      ...lampLines.slice(0, 3),
      '{"at":"2026-06-09T09:00:00+08:00","fault":{"store":"away","for":"PT5M"}}',
      '{"at":"2026-06-09T09:01:00+08:00","call":{"by":"wang-fang","do":"accept","request":"YX-0609-001"}}',
      '{"until":"2026-06-09T10:00:00+08:00"}',
      '{"expect":{"request":"YX-0609-001","state":"assigned"}}',
    ]);
    expect(result.exitCode).toBe(0);
    expect(result.told).toContain('第5行：没有做成：存储不在');
  });
});

describe('Redis emptied', () => {
  test.each(inputs)('before line %i: everything goes on', async (index) => {
    const result = await replayDemo(withFault(index, { redis: 'emptied' }));
    expect(result.lines).toEqual((await calm).lines);
  });

  test('a wake-up that was lost comes at most one sweep late', async () => {
    const result = await replayDemo([
      ...lampLines.slice(0, 1),
      '{"at":"2026-06-09T20:30:20+08:00","from":"zhang-guilan","text":"闻到煤气味"}',
      '{"at":"2026-06-09T20:31:00+08:00","fault":{"redis":"emptied"}}',
      '{"expect":{"to":"zhou-jianguo","contains":["YX-0609-001"],"after":"PT4M20S","within":"PT1M"}}',
    ]);
    expect(result.exitCode).toBe(0);
  });
});
