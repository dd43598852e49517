import request from 'supertest';
import type { ProcessReport, Trouble } from '../../../server/core/shared/process-reports';
import { processCheck } from '../../../server/http/process-check';
import { makeApp } from './make-app';

const now = new Date('2026-06-09T14:00:00+08:00');

const aReport = (changes: Partial<ProcessReport> = {}): ProcessReport => ({
  process: 'bot',
  holder: 'bot-1',
  trouble: null,
  figures: {},
  at: now,
  ...changes,
});

/** What `/ready` and the home page say of the bot after these reports. */
async function pagesAfter(...reports: readonly ProcessReport[]) {
  const deps = {
    clock: { now: () => now },
    findCommunityId: () => Promise.resolve('yinxingyuan'),
    repositories: { processReports: { list: () => Promise.resolve(reports) } },
  };
  const { callback } = makeApp({ checks: { bot: () => processCheck(deps, 'bot') } });
  const ready = await request(callback).get('/ready');
  return { status: ready.status, bot: ready.body.checks.bot, home: (await request(callback).get('/')).text };
}

const trouble = (code: Trouble['code'], changes: Partial<Trouble> = {}): Trouble => ({
  ...{ code, until: null, urgentWaiting: 0 },
  ...changes,
});

describe('what staff see when the account cannot send', () => {
  it('is until when it is throttled, and how many urgent messages wait: in plain English and in Chinese', async () => {
    const until = new Date('2026-06-09T14:05:00+08:00');
    const { status, bot, home } = await pagesAfter(
      aReport({ trouble: trouble('account-throttled', { until, urgentWaiting: 2 }) }),
    );
    expect(status).toBe(503);
    expect(bot).toEqual({
      ok: false,
      code: 'account-throttled',
      whyNot: 'the chat account is throttled; tried again at 2026-06-09T06:05:00.000Z; 2 urgent wait',
      figures: { untilMs: until.getTime(), urgentWaiting: 2 },
    });
    expect(home).toContain('聊天账号被限制发送，14:05 再试；紧急事项请打电话（2 条紧急消息没发出去）');
  });

  it.each([
    'stopping',
    'sweep-fails',
    'store-fails',
    'standby',
    'account-starting',
    'account-down',
    'account-logged-out',
    'account-silent',
    'account-throttled',
    'account-banned',
    'account-day-spent',
    'sending-fails',
  ] as const)('has a Chinese sentence for %s', async (code) => {
    const { bot, home } = await pagesAfter(aReport({ trouble: trouble(code) }));
    expect(bot.whyNot).toMatch(/^[ -~]+$/);
    const [, sentence = ''] = /有问题：([^<]*)/.exec(home) ?? [];
    expect(sentence).toMatch(/^[^a-z]*$/);
    expect(sentence.length).toBeGreaterThan(3);
  });

  it('is that nothing was heard, when a report is missing or old', async () => {
    expect((await pagesAfter()).home).toContain('还没有报到');
    const old = await pagesAfter(aReport({ at: new Date(now.getTime() - 15_001) }));
    expect(old.bot.whyNot).toBe('has been silent for over 15 s');
    expect(old.home).toContain('超过 15 秒没有报到');
  });

  it('is a second process that stands by: a note while the first is well, the reason when it is silent', async () => {
    const second = aReport({ process: 'bot-standby', holder: 'bot-2', trouble: trouble('standby') });
    const well = await pagesAfter(aReport(), second);
    expect([well.status, well.bot.note]).toEqual([200, 'another bot process stands by']);
    expect(well.home).toContain('另有一个机器人进程待命');
    const left = await pagesAfter(aReport({ at: new Date(now.getTime() - 20_000) }), second);
    expect(left.bot).toMatchObject({ ok: false, code: 'standby' });
    const itself = await pagesAfter(aReport({ holder: 'bot-2' }), second);
    expect(itself.bot).toEqual({ ok: true });
  });
});
