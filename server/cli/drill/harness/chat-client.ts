import { randomBytes } from 'node:crypto';
import type { FromPage } from '../../../../bot/web-chat/wire';
import type { ChatConversation, ChatFrame, ChatMessage } from './chat-frames';
import { openChatLine } from './chat-line';

/** What a person puts into a conversation: a text, or what was uploaded before. */
export type ChatPayload =
  | { readonly text: string }
  | { readonly attachmentId: string }
  | { readonly seconds: number; readonly transcript: string };

/** What became of a post: kept under this id, or refused with this sentence. */
export type ChatOutcome =
  | { readonly kind: 'kept'; readonly message: ChatMessage }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface ChatClient {
  readonly who: string;
  /** Resolves once the server has greeted us. */
  readonly ready: Promise<void>;
  botId(): string;
  conversations(): readonly ChatConversation[];
  /** `to` is the bot's id or a room's. Resolves at the server's answer, however often the line breaks before. */
  post(to: string, payload: ChatPayload): Promise<ChatOutcome>;
  /** Everything heard so far, our own words included, each once, by id. */
  heard(): readonly ChatMessage[];
  /** The first message that fits, heard before or from now on; rejects after `withinMs`. */
  waitFor(fits: (message: ChatMessage) => boolean, withinMs: number): Promise<ChatMessage>;
  close(): void;
}

export interface ChatClientInput {
  readonly address: string;
  readonly who: string;
  /** A new id at each call, 8 to 64 letters and digits. */
  readonly newClientId?: () => string;
  readonly onHeard?: (message: ChatMessage) => void;
}

interface Pending {
  readonly said: FromPage;
  done(outcome: ChatOutcome): void;
}

const tryAgainMs = 500;

/** One person at the page: says hello after each break and says again what was not yet answered, under the same client id. */
export function openChatClient(input: ChatClientInput): ChatClient {
  const { who, address, onHeard = () => undefined } = input;
  const newClientId = input.newClientId ?? (() => randomBytes(16).toString('hex'));
  const pending = new Map<string, Pending>();
  const heard = new Map<string, ChatMessage>();
  const waiting = new Set<(message: ChatMessage) => void>();
  let botId = '';
  let conversations: readonly ChatConversation[] = [];
  let greeted = (): void => undefined;
  const ready = new Promise<void>((resolve) => (greeted = resolve));

  const hear = (message: ChatMessage): void => {
    const mine = message.from === who && message.clientId !== null ? message.clientId : '';
    pending.get(mine)?.done({ kind: 'kept', message });
    pending.delete(mine);
    if (heard.has(message.id)) return;
    heard.set(message.id, message);
    onHeard(message);
    for (const told of [...waiting]) told(message);
  };
  const onFrame = (frame: ChatFrame): void => {
    switch (frame.is) {
      case 'people':
        botId = frame.botId;
        return;
      case 'state': {
        conversations = frame.conversations;
        const messages = frame.conversations.flatMap((one) => one.messages);
        messages.sort((a, b) => (a.id < b.id ? -1 : 1)).forEach(hear);
        return greeted();
      }
      case 'message':
        return hear(frame.message);
      case 'refused':
        pending.get(frame.clientId ?? '')?.done({ kind: 'refused', sentence: frame.sentence });
        return void pending.delete(frame.clientId ?? '');
      case 'try-later': {
        const one = pending.get(frame.clientId ?? '');
        if (one)
          setTimeout(() => pending.get(frame.clientId ?? '') === one && line.say(one.said), tryAgainMs);
        return;
      }
    }
  };
  const line = openChatLine(address, {
    onFrame,
    onOpen() {
      line.say({ do: 'hello', who });
      for (const { said } of pending.values()) line.say(said);
    },
  });

  return {
    who,
    ready,
    botId: () => botId,
    conversations: () => conversations,
    post(to, payload) {
      const clientId = newClientId();
      const said = toFrame(to, clientId, payload);
      return new Promise((done) => {
        pending.set(clientId, { said, done });
        line.say(said);
      });
    },
    heard: () => [...heard.values()],
    waitFor(fits, withinMs) {
      const before = [...heard.values()].find(fits);
      if (before) return Promise.resolve(before);
      return new Promise((resolve, reject) => {
        const told = (message: ChatMessage): void => {
          if (!fits(message)) return;
          clearTimeout(timer);
          waiting.delete(told);
          resolve(message);
        };
        const timer = setTimeout(() => {
          waiting.delete(told);
          reject(new Error(`${who} did not hear it within ${String(withinMs)} ms`));
        }, withinMs);
        waiting.add(told);
      });
    },
    close: () => line.close(),
  };
}

function toFrame(to: string, clientId: string, payload: ChatPayload): FromPage {
  if ('text' in payload) return { do: 'text', clientId, to, text: payload.text };
  if ('attachmentId' in payload) return { do: 'image', clientId, to, attachmentId: payload.attachmentId };
  return { do: 'voice', clientId, to, ...payload, attachmentId: null };
}
