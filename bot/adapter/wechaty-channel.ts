import { FileBox } from 'file-box';
import type { Contact, Room, Wechaty } from 'wechaty';
import type {
  Channel,
  ChannelContent,
  ChannelTarget,
  NotSentReason,
  SendOutcome,
} from '../../server/core/outbound/channel';
import type { Timers } from './timers';

export interface WechatyChannelDeps {
  /** 'web-chat' or the puppet's name. */
  readonly name: string;
  readonly clock: { now(): Date };
  readonly timers: Timers;
  readonly attachments: { path(id: string): string };
  /** The bot of the moment, when it is logged in. */
  bot(): Wechaty | null;
  /** The bot's own id on the channel; '' before the first login. */
  account(): string;
  /** Told why a send ended `unknown`. */
  onSendError(error: unknown): void;
  /** Whether the line lives: a send was answered, or was not in 30 s. */
  onSign?(sign: 'answered' | 'hung'): void;
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
    async send(target, content, leaveBefore) {
      const bot = deps.bot();
      if (!bot?.isLoggedIn) return { kind: 'not-sent', reason: 'not-logged-in' };
      return withDeadline(deps, sendBy(deps, bot, { target, content, leaveBefore }));
    },
  };
}

interface Sending {
  readonly target: ChannelTarget;
  readonly content: ChannelContent;
  readonly leaveBefore: Date;
}

async function sendBy(
  deps: WechatyChannelDeps,
  bot: Wechaty,
  { target, content, leaveBefore }: Sending,
): Promise<SendOutcome> {
  try {
    const to = await find(bot, target);
    if (!to) return { kind: 'not-sent', reason: 'unknown-target' };
    const words = content.kind === 'text' ? content.text : picture(deps, content.attachmentId);
    // Nothing may stand between this look at the clock and `say`.
    if (deps.clock.now() >= leaveBefore) return { kind: 'not-sent', reason: 'too-late' };
    const sent = await to.say(words);
    deps.onSign?.('answered');
    return { kind: 'accepted', providerMessageId: sent?.id ?? null };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) {
      deps.onSign?.('answered');
      return { kind: 'not-sent', reason: refusal };
    }
    deps.onSendError(error);
    return { kind: 'unknown' };
  }
}

// A puppet that can tell says so by the error's code. The others' errors may mean anything.
function refusalOf(error: unknown): NotSentReason | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'THROTTLED') return 'throttled';
  if (code === 'REFUSED') return 'refused';
  return code === 'NOT_LOGGED_IN' ? 'not-logged-in' : null;
}

const find = (bot: Wechaty, target: ChannelTarget): Promise<Contact | Room | undefined> =>
  target.kind === 'room' ? bot.Room.find({ id: target.roomId }) : bot.Contact.find({ id: target.contactId });

function picture(deps: WechatyChannelDeps, attachmentId: string): FileBox {
  const file = FileBox.fromFile(deps.attachments.path(attachmentId), attachmentId);
  if (deps.name === 'web-chat') file.metadata = { attachmentId };
  return file;
}

function withDeadline(deps: WechatyChannelDeps, outcome: Promise<SendOutcome>): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const cancel = deps.timers.after(timeoutMs, () => {
      deps.onSign?.('hung');
      resolve({ kind: 'unknown' });
    });
    void outcome.then((value) => {
      cancel();
      resolve(value);
    });
  });
}
