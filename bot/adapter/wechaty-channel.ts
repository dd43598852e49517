import { FileBox } from 'file-box';
import type { Contact, Room, Wechaty } from 'wechaty';
import type { Channel, ChannelContent, ChannelTarget, SendOutcome } from '../../server/core/outbound/channel';
import type { Timers } from './timers';

export interface WechatyChannelDeps {
  /** 'web-chat' or the puppet's name. */
  readonly name: string;
  readonly timers: Timers;
  readonly attachments: { path(id: string): string };
  /** The bot of the moment, when it is logged in. */
  bot(): Wechaty | null;
  /** The bot's own id on the channel; '' before the first login. */
  account(): string;
  /** Told why a send ended `unknown`. */
  onSendError(error: unknown): void;
}

// Longer than a photo takes on a slow line; after that nobody knows.
const timeoutMs = 30_000;

/** The chat account as a channel. */
export function createWechatyChannel(deps: WechatyChannelDeps): Channel {
  return {
    name: deps.name,
    get account() {
      return deps.account();
    },
    isReady: () => deps.bot()?.isLoggedIn ?? false,
    async send(target, content) {
      const bot = deps.bot();
      if (!bot?.isLoggedIn) return { kind: 'not-sent', reason: 'not-logged-in' };
      return withDeadline(deps.timers, sendBy(deps, bot, target, content));
    },
  };
}

async function sendBy(
  deps: WechatyChannelDeps,
  bot: Wechaty,
  target: ChannelTarget,
  content: ChannelContent,
): Promise<SendOutcome> {
  try {
    const to = await find(bot, target);
    if (!to) return { kind: 'not-sent', reason: 'unknown-target' };
    const sent = await to.say(content.kind === 'text' ? content.text : picture(deps, content.attachmentId));
    return { kind: 'accepted', providerMessageId: sent?.id ?? null };
  } catch (error) {
    deps.onSendError(error);
    return { kind: 'unknown' };
  }
}

const find = (bot: Wechaty, target: ChannelTarget): Promise<Contact | Room | undefined> =>
  target.kind === 'room' ? bot.Room.find({ id: target.roomId }) : bot.Contact.find({ id: target.contactId });

function picture(deps: WechatyChannelDeps, attachmentId: string): FileBox {
  const file = FileBox.fromFile(deps.attachments.path(attachmentId), attachmentId);
  if (deps.name === 'web-chat') file.metadata = { attachmentId };
  return file;
}

function withDeadline(timers: Timers, outcome: Promise<SendOutcome>): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const cancel = timers.after(timeoutMs, () => resolve({ kind: 'unknown' }));
    void outcome.then((value) => {
      cancel();
      resolve(value);
    });
  });
}
