import { relayOutbox } from '../../../../server/core/outbound/relay-outbox';
import { tellDueSetAside } from '../../../../server/core/requests/tell-due-set-aside';
import type { StoredDue } from '../../../../server/core/deadlines/due';
import { setUpBot, type Bot } from '../../../support/set-up-bot';

const tellOf = (bot: Bot) => {
  const { repositories, clock, queue } = bot;
  const relay: Parameters<typeof tellDueSetAside>[0]['relay'] = (id, entries) =>
    relayOutbox({ ...repositories, clock, queue }, id, entries);
  return tellDueSetAside({ ...repositories, relay });
};

const aDue = (bot: Bot, subject: StoredDue['subject']): StoredDue => ({
  id: `due/${subject.id}`,
  communityId: bot.communityId,
  subject,
  kind: subject.kind === 'request' ? 'accept-step' : 'open-unconfirmed',
  dueAt: bot.clock.now(),
  policyVersion: '1',
  state: 'waiting',
  tries: 3,
  setAside: null,
});

const onlyRequest = async (bot: Bot) => {
  const [request] = await bot.requests();
  if (!request) throw new Error('nothing was opened');
  return request;
};

describe('a reminder that could not be given', () => {
  it('is told to the clerk once, with the number of the request', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '楼道灯不亮');
    await bot.say('zhang-guilan', '1');
    const request = await onlyRequest(bot);
    const before = bot.read('zhao-min').length;
    const due = aDue(bot, { kind: 'request', id: request.id });
    await tellOf(bot)(due);
    await tellOf(bot)(due);
    await bot.collect();
    expect(bot.read('zhao-min').slice(before)).toEqual([
      `${request.number.label} 的无人接单提醒没做成，请看一下这件事，并联系系统维护人员。`,
    ]);
  });

  it('names no complaint about a member of staff', async () => {
    const bot = await setUpBot();
    await bot.say('zhang-guilan', '我要告王芳');
    await bot.say('zhang-guilan', '1');
    const request = await onlyRequest(bot);
    const before = bot.read('zhao-min').length;
    await tellOf(bot)(aDue(bot, { kind: 'request', id: request.id }));
    await bot.collect();
    expect(bot.read('zhao-min').slice(before)).toEqual([
      '有一个无人接单提醒没做成，已另存，请联系系统维护人员。',
    ]);
  });

  it('is told also when it hangs on a question or on a request nobody finds', async () => {
    const bot = await setUpBot();
    await tellOf(bot)(aDue(bot, { kind: 'dialogue', id: 'web-chat:bot:zhang-guilan' }));
    await tellOf(bot)(aDue(bot, { kind: 'request', id: 'gone' }));
    await bot.collect();
    expect([...bot.read('zhao-min')].sort()).toEqual([
      '有一个到时自动登记没做成，已另存，请联系系统维护人员。',
      '有一个无人接单提醒没做成，已另存，请联系系统维护人员。',
    ]);
  });
});
