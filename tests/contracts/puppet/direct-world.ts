import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { log, WechatyBuilder } from 'wechaty';
import { carryOut } from '../../../bot/gateway/gateway-command';
import { createChannelScript } from '../../../bot/web-chat/behaviour/channel-script';
import { createChatHub } from '../../../bot/web-chat/chat-hub';
import { ChatRoomPuppet } from '../../../bot/web-chat/chat-room-puppet';
import { createFileAttachmentStore } from '../../../bot/web-chat/file-attachment-store';
import { createMemoryHubStore } from '../../../bot/web-chat/memory-hub-store';
import { aCommunity } from '../../bot/web-chat/a-hub';
import { until } from '../../support/until';
import { listen } from './heard';
import type { PuppetWorld } from './puppet-world';

log.level('silent');

/** Our puppet and its hub in this process. */
export async function openDirectWorld(): Promise<PuppetWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'puppet-contract-'));
  const clock = { now: () => new Date() };
  const newId = () => ulid(clock.now().getTime());
  const store = createMemoryHubStore();
  const hub = await createChatHub({ clock, newId, store, onListenerError: () => undefined }, aCommunity());
  const attachments = createFileAttachmentStore({ newId }, folder);
  const script = createChannelScript();
  const bot = WechatyBuilder.build({ puppet: new ChatRoomPuppet({ hub, attachments, script }) });
  const heard = listen(bot);
  const start = async () => {
    const logins = heard.events.filter((event) => event === 'login bot').length;
    await bot.start();
    await until(() => heard.events.filter((event) => event === 'login bot').length > logins);
  };
  await start();
  return {
    bot,
    heard,
    act: (command) => carryOut({ hub, attachments, script }, command),
    async restart(meanwhile) {
      await bot.stop();
      await meanwhile();
      await start();
    },
    async close() {
      await bot.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
