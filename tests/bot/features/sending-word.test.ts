import { setUpBot } from '../../support/set-up-bot';

describe('发送情况', () => {
  it('tells staff that all is well when nothing waits', async () => {
    const { say } = await setUpBot();
    expect(await say('wang-fang', '发送情况')).toEqual(['聊天账号：正常\n没有等着发的']);
  });

  it('tells why the account cannot send, until when, and what of the day is left', async () => {
    const { say, clock } = await setUpBot({
      wrap: (repositories) => ({
        ...repositories,
        processReports: {
          list: () =>
            Promise.resolve([
              {
                ...{ process: 'bot', holder: 'bot-1', at: clock.now() },
                trouble: {
                  ...{ code: 'account-throttled', urgentWaiting: 0 },
                  until: new Date(clock.now().getTime() + 15 * 60_000),
                },
                figures: { dayUsed: 160, dayMost: 200, dayKept: 40 },
              },
            ]),
        },
      }),
    });
    const [answer] = await say('zhao-min', '发送情况？');
    expect(answer).toMatch(/^聊天账号：被限流，6月9日\d\d:\d\d再试\n/);
    expect(answer).toContain('过去24小时发了160条，最多200条，最后40条留给回答和紧急的');
  });

  it('is nothing a resident can ask', async () => {
    const { say } = await setUpBot();
    expect((await say('zhang-guilan', '发送情况')).join()).not.toContain('聊天账号');
  });
});
