import type { ChatHub } from './chat-hub';
import type { HubEvent } from './hub-event';
import type { HubMessage } from './hub-store';
import {
  conversationSeenBy,
  loadStored,
  maySee,
  presentConversations,
  presentMessage,
  presentPerson,
  unreadCount,
  type StoredMessages,
} from './person-view';
import type { PostOutcome, PostPayload } from './post-payload';
import { refusalSentences } from './refusal-sentences';
import type { FromPage, ToPage } from './wire';

export interface PageConnectionDeps {
  readonly hub: ChatHub;
  send(message: ToPage): void;
  /** Whether a file was kept under this id. */
  hasFile(id: string): Promise<boolean>;
  /** Told when a deed failed for want of the store; the page is asked to try again. */
  onError(error: unknown): void;
}

export interface PageConnection {
  /** One after the other: the next begins when the one before is done. */
  receive(message: FromPage): Promise<void>;
  hear(event: HubEvent): void;
}

/** One open page: who is looking, what they say and what they are told. */
export function createPageConnection(deps: PageConnectionDeps): PageConnection {
  const { hub, send } = deps;
  let me: string | null = null;
  let lastTold = '';

  const toConversation = (seen: string): string => (seen === hub.community.bot.id ? (me ?? '') : seen);
  const refuse = (outcome: PostOutcome, clientId: string | null): void => {
    if (outcome.kind === 'refused')
      send({ is: 'refused', clientId, sentence: refusalSentences[outcome.reason] });
  };
  const post = async (to: string, payload: PostPayload, clientId: string): Promise<void> => {
    const from = me;
    const file = 'attachmentId' in payload ? payload.attachmentId : null;
    const isFileThere = file === null || (await deps.hasFile(file));
    const outcome: PostOutcome = isFileThere
      ? await hub.post(from ?? '', to, payload, clientId)
      : { kind: 'refused', reason: 'bad-attachment' };
    refuse(outcome, clientId);
    if (outcome.kind !== 'posted' || from === null || from !== me) return;
    // A resend of what is kept already is announced to nobody, so the sender is answered here.
    if (outcome.message.id !== lastTold) tellMessage(from, outcome.message);
  };
  const tellMessage = (personId: string, message: HubMessage): void => {
    lastTold = message.id;
    const unread = unreadCount(hub, personId, message.conversation);
    send({ is: 'message', message: presentMessage(hub, personId, message), unread });
  };

  const act = async (said: FromPage): Promise<void> => {
    switch (said.do) {
      case 'hello': {
        const person = said.who === null ? undefined : hub.people().find(({ id }) => id === said.who);
        // Nobody while it is read: what comes meanwhile is in memory by then, and nothing goes to who was here before.
        me = null;
        const stored: StoredMessages = person ? await loadStored(hub, person.id) : new Map();
        me = person?.id ?? null;
        const people = hub.people().map((one) => presentPerson(hub, one));
        send({ is: 'people', community: hub.community.name, botId: hub.community.bot.id, people });
        if (!person) return;
        const conversations = presentConversations(hub, person.id, stored);
        return send({ is: 'state', me: presentPerson(hub, person), conversations });
      }
      case 'text':
        return post(said.to, { kind: 'text', text: said.text }, said.clientId);
      case 'image':
        return post(said.to, { kind: 'image', attachmentId: said.attachmentId }, said.clientId);
      case 'voice': {
        const { seconds, transcript, attachmentId } = said;
        return post(said.to, { kind: 'voice', seconds, transcript, attachmentId }, said.clientId);
      }
      case 'recall':
        return refuse(await hub.recall(me ?? '', said.messageId), null);
      case 'read': {
        const conversation = toConversation(said.conversation);
        if (me === null || !maySee(hub, me, conversation)) return;
        return hub.markRead(me, conversation, said.messageId);
      }
      case 'earlier': {
        const conversation = toConversation(said.conversation);
        if (me === null || !maySee(hub, me, conversation)) return;
        const viewer = me;
        const messages = (await hub.earlier(conversation, said.before)).map((message) =>
          presentMessage(hub, viewer, message),
        );
        return send({ is: 'earlier', conversation: said.conversation, messages });
      }
    }
  };

  const hearMessage = (event: Extract<HubEvent, { kind: 'message' }>): void => {
    const { message } = event;
    if (me !== null && maySee(hub, me, message.conversation)) tellMessage(me, message);
  };
  const tellConversations = async (personId: string): Promise<void> => {
    const stored = await loadStored(hub, personId);
    if (personId === me)
      send({ is: 'conversations', conversations: presentConversations(hub, personId, stored) });
  };

  return {
    async receive(said) {
      try {
        await act(said);
      } catch (error) {
        deps.onError(error);
        send({ is: 'try-later', clientId: 'clientId' in said ? said.clientId : null });
      }
    },
    hear(event) {
      if (event.kind === 'message') return hearMessage(event);
      if (event.kind === 'read') {
        const { personId, conversation } = event;
        if (personId !== me) return;
        const seen = conversationSeenBy(hub, personId, conversation);
        return send({ is: 'unread', conversation: seen, unread: unreadCount(hub, personId, conversation) });
      }
      if (me !== null) tellConversations(me).catch(deps.onError);
    },
  };
}
