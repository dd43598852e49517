import type { Actions } from '../app';
import type { AppState, Pending } from '../lib/app-state';
import { button, el } from '../lib/dom';
import { recalledIds, recallLine } from '../lib/summary';
import { messageTime, showsTime } from '../lib/times';
import type { Conversation, Message } from '../lib/wire';
import { bubble, pendingBubble } from './bubble';

interface Item {
  readonly key: string;
  build(): HTMLElement;
}

export interface MessageLog {
  readonly element: HTMLElement;
  update(state: AppState, open: Conversation | undefined): void;
}

const nearEndPx = 120;

/** What was said, oldest first. Elements stay as they are while their message does, so that only news is read out. */
export function createMessageLog(actions: Actions): MessageLog {
  const items = el('div', { class: 'log-items', role: 'log', 'aria-live': 'polite', 'aria-label': '消息' });
  const earlier = button({ class: 'earlier' }, () => askEarlier(), '查看更早的消息');
  const scroller = el(
    'div',
    { class: 'log', tabindex: 0, role: 'region', 'aria-label': '聊天记录' },
    earlier,
    items,
  );
  const news = button({ class: 'news' }, () => toEnd(), '有新消息 ↓');
  const element = el('div', { class: 'log-frame' }, scroller, news);
  news.hidden = true;

  let shown = new Map<string, HTMLElement>();
  let open: Conversation | undefined;
  let owner = '';
  let isAtEnd = true;
  const toEnd = (): void => {
    isAtEnd = true;
    scroller.scrollTop = scroller.scrollHeight;
    news.hidden = true;
  };
  const isNearEnd = (): boolean =>
    scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEndPx;
  const askEarlier = (): void => {
    const first = open?.messages[0];
    if (open && first) actions.say({ do: 'earlier', conversation: open.id, before: first.id });
  };
  scroller.addEventListener('scroll', () => {
    isAtEnd = isNearEnd();
    if (isAtEnd) news.hidden = true;
  });
  // A photo that loads late pushes the end away, further than near: what counts is where the reader was before.
  items.addEventListener('load', () => isAtEnd && toEnd(), true);

  return {
    element,
    update(state, conversation) {
      const before = open;
      open = conversation;
      if (!conversation || !state.me) return;
      const nowOwner = `${state.me.id} ${conversation.id}`;
      if (nowOwner !== owner) {
        items.replaceChildren();
        shown = new Map();
      }
      const wasNearEnd = nowOwner !== owner || isNearEnd();
      const fromEnd = scroller.scrollHeight - scroller.scrollTop;
      const wanted = itemsOf(state, conversation, actions);
      const added = place(items, wanted, shown);
      earlier.hidden = conversation.messages.length < 50 || state.complete.includes(conversation.id);

      const last = conversation.messages.at(-1);
      const isMine = last?.from === state.me.id || state.pending.length > 0;
      const isOlder = nowOwner === owner && before?.messages[0]?.id !== conversation.messages[0]?.id;
      owner = nowOwner;
      if (isOlder) scroller.scrollTop = scroller.scrollHeight - fromEnd;
      else if (wasNearEnd || (added && isMine)) toEnd();
      else if (added) news.hidden = false;
    },
  };
}

function itemsOf(state: AppState, conversation: Conversation, actions: Actions): Item[] {
  const recalled = recalledIds(conversation.messages);
  const shownMessages = conversation.messages.filter(({ id }) => !recalled.has(id));
  const items = shownMessages.flatMap((message, index): Item[] => {
    const time = showsTime(message.at, shownMessages[index - 1]?.at) ? [timeItem(message)] : [];
    return [...time, messageItem(message, conversation, state, actions)];
  });
  const mine = state.pending.filter(({ sending }) => sending.to === conversation.id);
  return [...items, ...mine.map((pending) => pendingItem(pending, state, actions))];
}

const timeItem = (message: Message): Item => ({
  key: `time ${message.id}`,
  build: () => el('p', { class: 'line' }, messageTime(new Date(message.at), new Date())),
});

function messageItem(message: Message, conversation: Conversation, state: AppState, actions: Actions): Item {
  const meId = state.me?.id ?? '';
  const ownName = state.people.find(({ id }) => id === message.from)?.name ?? message.fromName;
  const isLine = message.kind === 'system' || message.kind === 'recalled';
  const words = message.kind === 'recalled' ? recallLine(message, meId) : message.text;
  return {
    key: message.id,
    build: () =>
      isLine ? el('p', { class: 'line' }, words) : bubble(message, { conversation, ownName, meId, actions }),
  };
}

const pendingItem = (pending: Pending, state: AppState, actions: Actions): Item => ({
  key: `${pending.sending.clientId} ${pending.refusal ?? ''}`,
  build: () => pendingBubble(pending, state.me, actions),
});

/** Brings the children into the wanted order; true when something was added at the end. */
function place(parent: HTMLElement, wanted: readonly Item[], shown: Map<string, HTMLElement>): boolean {
  const keys = new Set(wanted.map(({ key }) => key));
  for (const [key, element] of shown) {
    if (keys.has(key)) continue;
    element.remove();
    shown.delete(key);
  }
  let isAdded = false;
  wanted.forEach(({ key, build }, index) => {
    const known = shown.get(key);
    const element = known ?? build();
    const there = parent.children[index];
    if (there !== element) parent.insertBefore(element, there ?? null);
    if (!known) isAdded = true;
    shown.set(key, element);
  });
  return isAdded;
}
