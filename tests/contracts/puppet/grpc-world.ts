import { homedir } from 'node:os';
import { join } from 'node:path';
import { log, type Wechaty } from 'wechaty';
import { createBotMaker } from '../../../bot/adapter/make-bot';
import { makeServicePuppet } from '../../../bot/service/make-service-puppet';
import { aCommunity } from '../../bot/web-chat/a-hub';
import { until } from '../../support/until';
import { listen } from './heard';
import type { PuppetWorld } from './puppet-world';
import { startGateway } from './start-gateway';

log.level('silent');

/** The gateway in a process of its own, and the puppet service's client, which production uses, in this one. */
export async function openGrpcWorld(): Promise<PuppetWorld & { readonly cacheFolder: string }> {
  const gateway = await startGateway(aCommunity());
  const endpoint = `127.0.0.1:${gateway.port}`;
  const puppetOptions = { token: gateway.token, endpoint, tls: { disable: true }, timeoutSeconds: 20 };
  const maker = createBotMaker(
    { makeServicePuppet, makeWebChatPuppet: () => makeServicePuppet({}) },
    { puppet: 'wechaty-puppet-service', puppetOptions },
  );
  const make = (): Wechaty => maker.makeBot();
  const start = async (bot: Wechaty) => {
    const heard = listen(bot);
    await bot.start();
    await until(() => heard.events.includes('login bot') && heard.events.includes('ready'));
    return heard;
  };
  let bot = make();
  let heard = await start(bot);
  return {
    // Where the SDK's own client keeps what it learns about people.
    cacheFolder: join(homedir(), '.wechaty/wechaty-puppet-service', gateway.token),
    get bot() {
      return bot;
    },
    get heard() {
      return heard;
    },
    act: (command) => gateway.act(command),
    async restart(meanwhile) {
      await bot.stop();
      await meanwhile();
      bot = make();
      heard = await start(bot);
    },
    async close() {
      await bot.stop();
      await gateway.close();
    },
  };
}
