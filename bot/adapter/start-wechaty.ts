import type { Message, Wechaty } from 'wechaty';
import type { InboundMessage } from '../pipeline/message';
import { createLanes } from './create-lanes';
import type { AttachmentKeeper } from './inbound-attachment';
import { toInbound } from './to-inbound';

export interface StartWechatyDeps {
  /** 'web-chat' or the puppet's name. */
  readonly channel: string;
  readonly attachments: AttachmentKeeper;
  /** What happens to every message; messages of one conversation come one at a time, in order. */
  handle(message: InboundMessage): Promise<void>;
  /** After `handle` has settled well for somebody else's message: the channel need not deliver it again. */
  onHandled?(message: InboundMessage): Promise<void>;
  onLogin(account: string): void;
  onLogout(): void;
  /** A code to be scanned with the account's phone. */
  onScan?(qrcode: string): void;
  /** Something came over the wire. */
  onSign?(sign: 'message' | 'dong'): void;
  /** Everything a listener throws ends here, so that the process lives. */
  onListenerError(eventName: string, error: unknown): void;
}

/** Listens to the bot (nobody else does) and starts it. Settles when the SDK's own start has, logged in or not. */
export async function startWechaty(deps: StartWechatyDeps, bot: Wechaty): Promise<void> {
  const lanes = createLanes();
  const guarded = <Args extends unknown[]>(eventName: string, listener: (...args: Args) => void) => {
    return (...args: Args): void => {
      try {
        listener(...args);
      } catch (error) {
        deps.onListenerError(eventName, error);
      }
    };
  };
  const take = async (message: Message): Promise<void> => {
    try {
      const onAttachmentError = (error: unknown): void => deps.onListenerError('attachment', error);
      const inbound = await toInbound({ ...deps, onAttachmentError }, message);
      await deps.handle(inbound);
      if (!inbound.fromSelf) await deps.onHandled?.(inbound);
    } catch (error) {
      deps.onListenerError('message', error);
    }
  };

  bot.on(
    'message',
    guarded('message', (message: Message) => {
      deps.onSign?.('message');
      lanes.run(message.room()?.id ?? message.talker().id, () => take(message));
    }),
  );
  bot.on(
    'login',
    guarded('login', (user: { readonly id: string }) => deps.onLogin(user.id)),
  );
  bot.on(
    'logout',
    guarded('logout', () => deps.onLogout()),
  );
  bot.on(
    'scan',
    guarded('scan', (qrcode: string) => deps.onScan?.(qrcode)),
  );
  bot.on(
    'dong',
    guarded('dong', () => deps.onSign?.('dong')),
  );
  bot.on('error', (error: unknown) => deps.onListenerError('error', error));
  await bot.start();
}
