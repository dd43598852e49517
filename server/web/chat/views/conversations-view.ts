import type { Actions } from '../app';
import type { AppState } from '../lib/app-state';
import { avatar, roomAvatar } from '../lib/avatar';
import { badge } from '../lib/badge';
import { button, el } from '../lib/dom';
import { switchIcon } from '../lib/icons';
import { summaryOf } from '../lib/summary';
import { listTime } from '../lib/times';
import type { Conversation, Person } from '../lib/wire';

export interface ConversationsView {
  readonly element: HTMLElement;
  update(state: AppState): void;
  focus(conversationId: string | null): void;
}

/** Who I am, and my conversations, the one with the latest message first. */
export function createConversationsView(actions: Actions): ConversationsView {
  const me = el('header', { class: 'me' });
  const list = el('ul', { class: 'conversations', 'aria-label': '对话' });
  const element = el('nav', { class: 'side', 'aria-label': '对话列表' }, me, list);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.choose(null);
  });
  let shown: unknown[] = [];

  return {
    element,
    update(state) {
      element.hidden = state.me === null;
      const now = [state.me, state.conversations, state.openId, othersUnread(state)];
      if (!state.me || now.every((part, index) => part === shown[index])) return;
      shown = now;
      me.replaceChildren(...meParts(state.me, othersUnread(state), actions));
      const focused = document.activeElement?.getAttribute('data-testid');
      const sorted = [...state.conversations].sort((a, b) => lastAt(b).localeCompare(lastAt(a)));
      list.replaceChildren(...sorted.map((one) => el('li', {}, row(one, state, actions))));
      if (focused) list.querySelector<HTMLElement>(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
    },
    focus(conversationId) {
      list
        .querySelector<HTMLElement>(`[data-testid="conversation-${CSS.escape(conversationId ?? '')}"]`)
        ?.focus();
    },
  };
}

const lastAt = (conversation: Conversation): string => conversation.messages.at(-1)?.at ?? '';

const othersUnread = (state: AppState): number =>
  state.people.filter(({ id }) => id !== state.me?.id).reduce((sum, { unread }) => sum + unread, 0);

function meParts(me: Person, others: number, actions: Actions): HTMLElement[] {
  const { id, name, label, place } = me;
  const detail = el('span', { class: 'row-detail' }, [label, place].filter(Boolean).join(' · '));
  const text = el('span', { class: 'row-text' }, el('span', { class: 'row-name' }, name), detail);
  const hint = others > 0 ? `换人，其他人有 ${others} 条未读` : '换人';
  const dot = others > 0 && el('span', { class: 'dot' });
  const attributes = { class: 'switch', 'data-testid': 'switch-person', 'aria-label': hint, title: hint };
  const change = button(attributes, () => actions.choose(null), switchIcon(), el('span', {}, '换人'), dot);
  return [avatar(id, name), text, change];
}

function row(one: Conversation, state: AppState, actions: Actions): HTMLElement {
  const last = one.messages.at(-1);
  const isOpen = one.id === state.openId;
  // What is on the screen is read; the server only says so a moment later.
  const isRead = isOpen && document.visibilityState === 'visible';
  const isCalled = one.unread > 0 && one.messages.slice(-one.unread).some(({ mentionsMe }) => mentionsMe);
  const time = last ? listTime(new Date(last.at), new Date()) : '';
  const picture = one.isRoom ? roomAvatar(one.members.map(({ id }) => id)) : avatar(one.id, one.title, true);
  const line = el(
    'span',
    { class: 'row-detail' },
    isCalled && el('span', { class: 'called' }, '[有人@我] '),
    summaryOf(one, state.me?.id ?? ''),
  );
  const text = el('span', { class: 'row-text' }, el('span', { class: 'row-name' }, one.title), line);
  const side = el(
    'span',
    { class: 'row-side' },
    el('span', { class: 'row-time' }, time),
    badge(one.id, isRead ? 0 : one.unread),
  );
  const attributes = {
    class: 'conversation',
    'data-testid': `conversation-${one.id}`,
    'aria-current': isOpen ? 'true' : undefined,
  };
  return button(attributes, () => actions.open(one.id), picture, text, side);
}
