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
    expect(await timesHeard(crash, '10:02:00')).toBe(1);
  });

  test.each(unknown)('%s, when it goes out: the room hears it not twice', async (crash) => {
    expect(await timesHeard(crash, '10:02:00')).toBe(0);
  });
});
