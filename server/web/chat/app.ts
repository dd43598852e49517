import { connect } from './lib/connection';
import { type AppState, applyServer, emptyState } from './lib/app-state';
import { el } from './lib/dom';
import { memory } from './lib/memory';
import { keepPending, keptPending } from './lib/outbox';
import type { FromPage, Sending, ToPage } from './lib/wire';
import { createChatView } from './views/chat-view';
import { createConversationsView } from './views/conversations-view';
import { createPeopleView } from './views/people-view';
import { createToast } from './views/toast';

/** What the views may ask for. */
export interface Actions {
  choose(personId: string | null): void;
  open(conversationId: string | null): void;
  send(sending: Sending): void;
  /** Says something that need not survive a broken line. */
  say(message: FromPage): void;
  dropPending(clientId: string): void;
  toast(sentence: string): void;
}

const lastPersonKey = 'yimen.chat.who';
const tryAgainMs = 2_000;
const reconnecting = '正在重新连接…';
const heldUp = '现在收不进新消息。您写的还在，会自动再发；急事请打电话。';

/** The page: one state, four views, one line to the server. */
export function createApp(root: HTMLElement): void {
  let state: AppState = emptyState;
  let wanted = new URLSearchParams(location.search).get('who') ?? memory.get(lastPersonKey);
  let lastRead = '';
  let hasBeenOnline = false;
  let wantsFocus = false;
  /** The server asked to try later; what is pending goes again by itself. */
  let isHeldUp = false;
  const isDesk = window.matchMedia('(min-width: 720px)');
  const toast = createToast();
  const offline = el('p', { class: 'offline', role: 'status' });

  const set = (next: AppState): void => {
    state = next;
    if (state.me) keepPending(state.me.id, state.pending);
    root.dataset.screen = state.me === null ? 'people' : state.openId === null ? 'list' : 'chat';
    document.title = titleOf(state);
    isHeldUp &&= state.pending.some(({ refusal }) => refusal === null);
    offline.textContent = !hasBeenOnline || state.isOnline ? (isHeldUp ? heldUp : '') : reconnecting;
    people.update(state);
    conversations.update(state);
    chat.update(state);
    markRead();
  };

  const markRead = (): void => {
    const open = state.conversations.find(({ id }) => id === state.openId);
    const last = open?.messages.at(-1);
    if (!open || !last || document.visibilityState !== 'visible') return;
    const mark = `${state.me?.id ?? ''} ${open.id} ${last.id}`;
    if (open.unread === 0 || mark === lastRead) return;
    if (line.say({ do: 'read', conversation: open.id, messageId: last.id })) lastRead = mark;
  };

  const actions: Actions = {
    choose(personId) {
      wanted = personId;
      memory.set(lastPersonKey, personId);
      const query = personId === null ? '' : `?who=${encodeURIComponent(personId)}`;
      history.replaceState(null, '', `${location.pathname}${query}`);
      line.say({ do: 'hello', who: personId });
      set({ ...state, me: null, conversations: [], openId: null, pending: [] });
      wantsFocus = personId !== null;
      if (personId === null) people.focus();
    },
    open(conversationId) {
      const left = state.openId;
      set({ ...state, openId: conversationId });
      if (conversationId !== null) chat.focus();
      else conversations.focus(left);
    },
    send(sending) {
      const pending = { sending, at: new Date().toISOString(), refusal: null };
      set({ ...state, pending: [...state.pending, pending] });
      line.say(sending);
    },
    say: (message) => void line.say(message),
    dropPending(clientId) {
      set({ ...state, pending: state.pending.filter(({ sending }) => sending.clientId !== clientId) });
    },
    toast,
  };

  const flush = (): void => {
    state.pending.filter(({ refusal }) => refusal === null).forEach(({ sending }) => line.say(sending));
  };

  const hear = (said: ToPage): void => {
    if (said.is === 'state' && said.me.id !== wanted) return;
    if (said.is === 'people' && wanted !== null && !said.people.some(({ id }) => id === wanted)) {
      wanted = null;
      memory.set(lastPersonKey, null);
    }
    if (said.is === 'try-later' && said.clientId !== null) isHeldUp = true;
    if (said.is === 'message' && said.message.clientId !== null) isHeldUp = false;
    if (said.is === 'state' && state.me === null) state = { ...state, pending: keptPending(said.me.id) };
    const opened =
      said.is === 'state' && state.openId === null && isDesk.matches ? state.botId : state.openId;
    set({ ...applyServer(state, said), openId: opened });
    if (said.is === 'state') {
      flush();
      // Whoever chose with the keyboard goes on with the keyboard.
      if (wantsFocus && opened !== null) chat.focus();
      else if (wantsFocus) conversations.focus(state.botId);
      wantsFocus = false;
    }
    if (said.is === 'refused' && said.clientId === null) toast(said.sentence);
    if (said.is === 'try-later' && said.clientId !== null) window.setTimeout(flush, tryAgainMs);
  };

  const people = createPeopleView(actions);
  const conversations = createConversationsView(actions);
  const chat = createChatView(actions);
  root.append(
    el('p', { class: 'banner', role: 'note' }, '演示社区，人物均为虚构'),
    offline,
    people.element,
    el('div', { class: 'desk' }, conversations.element, chat.element),
  );
  document.addEventListener('visibilitychange', markRead);

  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  const line = connect(`${scheme}://${location.host}/chat/ws`, {
    onOpen() {
      hasBeenOnline = true;
      line.say({ do: 'hello', who: wanted });
      set({ ...state, isOnline: true });
    },
    onMessage: hear,
    onLost() {
      hasBeenOnline = true;
      set({ ...state, isOnline: false });
    },
  });
}

function titleOf(state: AppState): string {
  const unread = state.conversations.reduce((sum, one) => sum + one.unread, 0);
  const name = state.me ? `${state.me.name} · ` : '';
  return `${unread > 0 ? `(${unread}) ` : ''}${name}一门演示聊天`;
}
