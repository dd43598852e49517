import { replayDemo, saidOf } from '../../cli/replay/support/replay-demo';

const bothSides = (names: readonly string[]) => names.flatMap((name) => [`before-${name}`, `after-${name}`]);

const approving = bothSides([
  ...['message-write', 'number-take', 'record-write', 'due-copy', 'dialogue-write', 'handled-write'],
  ...['outbound-copy', 'outbound-claim', 'outbound-settle', 'send'],
]);
const sending = bothSides(['record-write', 'due-copy', 'outbound-copy', 'due-done', 'outbound-settle']);
/** Nobody knows then whether it arrived: it is not said again, and a person decides. */
const unknown = ['after-outbound-claim', 'before-send'];

/** How often the room hears the notice that the secretary confirms at 10:01. */
async function timesHeard(crash: string, faultAt: string): Promise<number> {
  const confirm = '{"at":"2026-06-09T10:01:00+08:00","from":"zhou-jianguo","text":"1"}';
  const fault = `{"at":"2026-06-09T${faultAt}+08:00","fault":{"crash":"${crash}"}}`;
  const words = '发通知 气象预报 甲片 到明天18点 今晚有大风';
  const result = await replayDemo([
    '{"scenario":"notice-dies","start":"2026-06-09T09:59:00+08:00"}',
    `{"at":"2026-06-09T10:00:00+08:00","from":"zhou-jianguo","text":"${words}"}`,
    ...(faultAt < '10:01' ? [fault, confirm] : [confirm, fault]),
    '{"until":"2026-06-09T11:00:00+08:00"}',
  ]);
  return saidOf(result).filter(({ room, text }) => room === 'jia-residents' && text.includes('大风')).length;
}

describe('a notice whose process dies', () => {
  test.each(approving)('%s, while it is confirmed: the room hears it once', async (crash) => {
    expect(await timesHeard(crash, '10:00:30')).toBe(1);
  });

  test.each(sending)('%s, when it goes out: the room hears it once', async (crash) => {
    expect(await timesHeard(crash, '10:09:00')).toBe(1);
  });

  test.each(unknown)('%s, when it goes out: the room hears it not twice', async (crash) => {
    expect(await timesHeard(crash, '10:09:00')).toBe(0);
  });
});

/** What the room hears of a correction, and what becomes of the corrected one, when a process dies as it goes out. */
async function corrected(crash: string) {
  const say = (at: string, text: string) =>
    JSON.stringify({ at: `2026-06-09T${at}+08:00`, from: 'zhou-jianguo', text });
  const result = await replayDemo([
    '{"scenario":"correction-dies","start":"2026-06-09T09:59:00+08:00"}',
    say('10:00:00', '发通知 气象预报 甲片 到明天18点 今晚有大风'),
    say('10:01:00', '1'),
    say('10:20:00', '更正 N01 明晚有大风'),
    say('10:21:00', '1'),
    `{"at":"2026-06-09T10:29:00+08:00","fault":{"crash":"${crash}"}}`,
    say('10:50:00', '撤回 N01'),
    '{"until":"2026-06-09T11:00:00+08:00"}',
  ]);
  const said = saidOf(result);
  return {
    times: said.filter(({ room, text }) => room === 'jia-residents' && text.startsWith('更正')).length,
    answer: said.filter(({ to }) => to === 'zhou-jianguo').at(-1)?.text,
  };
}

describe('a correction whose process dies', () => {
  test.each(sending)(
    '%s, when it goes out: the room hears it once, and the old one is over',
    async (crash) => {
      const { times, answer } = await corrected(crash);
      expect(times).toBe(1);
      expect(answer).toContain('已有新的通知代替');
    },
  );

  test.each(unknown)('%s, when it goes out: the room hears it not twice', async (crash) => {
    const { times, answer } = await corrected(crash);
    expect(times).toBe(0);
    expect(answer).toContain('已有新的通知代替');
  });
});

/** How often each of a building hears a notice whose process dies as it goes out. */
async function timesEach(crash: string): Promise<readonly number[]> {
  const words = '发通知 服务指南 3栋 到明天18点 检修电梯';
  const result = await replayDemo([
    '{"scenario":"people-dies","start":"2026-06-09T09:59:00+08:00"}',
    `{"at":"2026-06-09T10:00:00+08:00","from":"zhou-jianguo","text":"${words}"}`,
    '{"at":"2026-06-09T10:01:00+08:00","from":"zhou-jianguo","text":"1"}',
    `{"at":"2026-06-09T10:09:00+08:00","fault":{"crash":"${crash}"}}`,
    '{"until":"2026-06-09T11:00:00+08:00"}',
  ]);
  const heard = saidOf(result).filter(({ text }) => text.startsWith('【服务指南】'));
  const who = [...new Set(heard.map(({ to }) => to))];
  return who.map((one) => heard.filter(({ to }) => to === one).length);
}

describe('a notice to people whose process dies', () => {
  test.each([...sending, ...unknown])('%s, when it goes out: everybody hears it, once', async (crash) => {
    const times = await timesEach(crash);
    expect(times.length).toBeGreaterThan(3);
    expect(new Set(times)).toEqual(new Set([1]));
  });
});
