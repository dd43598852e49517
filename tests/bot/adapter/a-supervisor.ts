import { log, type Wechaty, WechatyBuilder } from 'wechaty';
import { startWechaty } from '../../../bot/adapter/start-wechaty';
import { superviseWechaty, type WechatySupervisor } from '../../../bot/adapter/supervise-wechaty';
import { createChannelScript } from '../../../bot/web-chat/behaviour/channel-script';
import { ChatRoomPuppet } from '../../../bot/web-chat/chat-room-puppet';
import { aHandClock, aHub, anAttachmentStore } from '../web-chat/a-hub';
import { until } from './a-bot';
import { handTimers } from './hand-timers';

log.level('silent');

/** A supervisor of real bots, moved by hand; the puppets given come first, then ours. Stopped after each test. */
export function useSupervisor() {
  let supervisor: WechatySupervisor | undefined;
  afterEach(() => supervisor?.stop());

  return async (puppets: readonly (typeof ChatRoomPuppet)[]) => {
    const clock = aHandClock();
    const timers = handTimers(clock);
    const { hub } = await aHub();
    const attachments = anAttachmentStore('/tmp');
    const script = createChannelScript();
    const made: Wechaty[] = [];
    const events: string[] = [];
    let dongs = 0;
    const makeBot = (): Wechaty => {
      const Puppet = puppets[made.length] ?? ChatRoomPuppet;
      const bot = WechatyBuilder.build({ puppet: new Puppet({ hub, attachments, script }) });
      made.push(bot);
      return bot;
    };
    const deps = {
      channel: 'web-chat',
      attachments,
      handle: () => Promise.resolve(),
      onListenerError: (eventName: string) => void events.push(eventName),
    };
    supervisor = superviseWechaty({
      clock,
      timers,
      makeBot,
      start: (bot, told) =>
        startWechaty(
          {
            ...deps,
            ...told,
            onScan: () => (events.push('scan'), told.onScan()),
            onSign: (sign) => {
              dongs += sign === 'dong' ? 1 : 0;
              told.onSign(sign);
            },
          },
          bot,
        ),
      onError: () => void events.push('supervisor'),
    });
    return { supervisor, timers, script, made, events, until, dongs: () => dongs };
  };
}
