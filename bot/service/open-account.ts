import type { Wechaty } from 'wechaty';
import type { AttachmentKeeper } from '../adapter/inbound-attachment';
import { startWechaty } from '../adapter/start-wechaty';
import { superviseWechaty, type WechatySupervisor } from '../adapter/supervise-wechaty';
import type { Timers } from '../adapter/timers';
import { createWechatyChannel } from '../adapter/wechaty-channel';
import type { InboundMessage } from '../pipeline/message';
import type { Channel } from '../../server/core/outbound/channel';
import type { Clock } from '../../server/core/shared/clock';

export interface OpenAccountDeps {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly maker: { readonly channel: string; makeBot(): Wechaty };
  readonly attachments: AttachmentKeeper & { path(id: string): string };
  /** Resolves when the message is handled or durable. */
  handle(message: InboundMessage): Promise<void>;
  onHandled(message: InboundMessage): Promise<void>;
  onLogin(): void;
  onError(where: string, error: unknown): void;
}

export interface OpenedAccount {
  readonly wechaty: WechatySupervisor;
  readonly channel: Channel;
}

/** The chat account, kept logged in, and the channel that speaks through it. It begins with `wechaty.start()`. */
export function openAccount(deps: OpenAccountDeps): OpenedAccount {
  const { clock, timers, maker, attachments, onError } = deps;
  const wechaty = superviseWechaty({
    clock,
    timers,
    makeBot: () => maker.makeBot(),
    start: (bot, told) =>
      startWechaty(
        {
          channel: maker.channel,
          attachments,
          ...told,
          onLogin: (account) => {
            told.onLogin(account);
            deps.onLogin();
          },
          onListenerError: onError,
          handle: (message) => deps.handle(message),
          onHandled: (message) => deps.onHandled(message),
        },
        bot,
      ),
    onError: (error) => onError('wechaty', error),
  });
  const channel = createWechatyChannel({
    name: maker.channel,
    clock,
    timers,
    attachments,
    bot: () => wechaty.bot(),
    account: () => wechaty.account(),
    onSendError: (error) => onError('send', error),
    onSign: (sign) => wechaty.see(sign),
  });
  return { wechaty, channel };
}
