import type { Actions } from '../app';
import type { AppState } from '../lib/app-state';
import { button, el } from '../lib/dom';
import { backIcon, horn } from '../lib/icons';
import { createComposer } from './composer';
import { createMessageLog } from './message-log';

export interface ChatView {
  readonly element: HTMLElement;
  update(state: AppState): void;
  focus(): void;
}

/** The open conversation: its name, what was said, and where one writes. */
export function createChatView(actions: Actions): ChatView {
  const title = el('h1');
  const count = el('span', { class: 'chat-count' });
  const back = button({ class: 'back', 'aria-label': '返回对话列表' }, () => actions.open(null), backIcon());
  const head = el('header', { class: 'chat-head' }, back, title, count);
  const notice = el('p', { class: 'announcement' });
  const log = createMessageLog(actions);
  const composer = createComposer(actions);
  const body = el('div', { class: 'chat-body' }, head, notice, log.element, composer.element);
  const empty = el('div', { class: 'chat-empty', 'aria-hidden': 'true' }, el('span', {}, '一门'));
  const element = el('main', { class: 'chat' }, body, empty);
  // Until the first update nobody knows whose chat it is: what is typed then would be lost.
  body.hidden = true;
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) actions.open(null);
  });

  return {
    element,
    update(state) {
      element.hidden = state.me === null;
      const open = state.conversations.find(({ id }) => id === state.openId);
      body.hidden = open === undefined;
      empty.hidden = open !== undefined;
      if (open) {
        title.textContent = open.title;
        count.textContent = open.isRoom ? `（${open.members.length}）` : '';
        notice.hidden = open.announcement === '';
        notice.replaceChildren(horn(), el('span', {}, open.announcement));
      }
      log.update(state, open);
      composer.update(state, open);
    },
    focus: () => composer.focus(),
  };
}
