import type { Conversation, Message, Person, Sending, ToPage } from './wire';

/** Something on its way: shown at once, kept until the server has it. */
export interface Pending {
  readonly sending: Sending;
  readonly at: string;
  /** Why it was not taken; null while it is on its way. */
  readonly refusal: string | null;
}

export interface AppState {
  readonly community: string;
  readonly botId: string;
  readonly people: readonly Person[];
  readonly me: Person | null;
  readonly conversations: readonly Conversation[];
  readonly openId: string | null;
  readonly isOnline: boolean;
  readonly pending: readonly Pending[];
  /** Conversations whose beginning is on the screen. */
  readonly complete: readonly string[];
}

export const emptyState: AppState = {
  community: '',
  botId: '',
  people: [],
  me: null,
  conversations: [],
  openId: null,
  isOnline: false,
  pending: [],
  complete: [],
};

/** The state after the server has said something. */
export function applyServer(state: AppState, said: ToPage): AppState {
  switch (said.is) {
    case 'people':
      return { ...state, community: said.community, botId: said.botId, people: said.people };
    case 'state':
      return {
        ...confirm(state, said.conversations),
        me: said.me,
        conversations: said.conversations,
        complete: [],
      };
    case 'conversations':
      return { ...state, conversations: said.conversations };
    case 'message':
      return addMessage(state, said.message, said.unread);
    case 'unread':
      return change(state, said.conversation, (one) => ({ ...one, unread: said.unread }));
    case 'badges':
      return {
        ...state,
        people: state.people.map((one) => ({ ...one, unread: said.unread[one.id] ?? one.unread })),
      };
    case 'earlier':
      return addEarlier(state, said.conversation, said.messages);
    case 'refused':
      return {
        ...state,
        pending: state.pending.map((one) =>
          one.sending.clientId === said.clientId ? { ...one, refusal: said.sentence } : one,
        ),
      };
    case 'try-later':
      return state;
  }
}

function change(state: AppState, id: string, to: (one: Conversation) => Conversation): AppState {
  return { ...state, conversations: state.conversations.map((one) => (one.id === id ? to(one) : one)) };
}

function addMessage(state: AppState, message: Message, unread: number): AppState {
  const pending = state.pending.filter(({ sending }) => sending.clientId !== message.clientId);
  return change({ ...state, pending }, message.conversation, (one) => {
    const others = one.messages.filter(({ id }) => id !== message.id);
    const messages = [...others, message].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { ...one, unread, messages };
  });
}

function addEarlier(state: AppState, id: string, earlier: readonly Message[]): AppState {
  const complete = earlier.length === 0 ? [...state.complete, id] : state.complete;
  return change({ ...state, complete }, id, (one) => {
    const known = new Set(one.messages.map((message) => message.id));
    return { ...one, messages: [...earlier.filter((message) => !known.has(message.id)), ...one.messages] };
  });
}

// After a reconnect: what the server has already must not be sent again.
function confirm(state: AppState, conversations: readonly Conversation[]): AppState {
  const there = new Set(conversations.flatMap(({ messages }) => messages.map(({ clientId }) => clientId)));
  return { ...state, pending: state.pending.filter(({ sending }) => !there.has(sending.clientId)) };
}
