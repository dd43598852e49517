import type { Actions } from '../app';
import type { AppState } from '../lib/app-state';
import { avatar } from '../lib/avatar';
import { badge } from '../lib/badge';
import { button, el } from '../lib/dom';
import { searchIcon } from '../lib/icons';
import type { Person } from '../lib/wire';

export interface PeopleView {
  readonly element: HTMLElement;
  update(state: AppState): void;
  focus(): void;
}

/** The list of people: choose who you are. */
export function createPeopleView(actions: Actions): PeopleView {
  const title = el('h1', {}, '选择你的身份');
  const hint = el('p', { class: 'people-hint' }, '你将以这个人的身份，和小银以及群里的人聊天。');
  const search = el('input', {
    type: 'search',
    id: 'who-search',
    placeholder: '搜索姓名、角色或楼栋',
    'aria-label': '搜索姓名、角色或楼栋',
    autocomplete: 'off',
  });
  const list = el('div', {
    class: 'people-list',
    'data-testid': 'who-list',
    role: 'group',
    'aria-label': '可选的人',
  });
  const head = el(
    'header',
    { class: 'people-head' },
    title,
    hint,
    el('label', { class: 'search' }, searchIcon(), search),
  );
  const element = el('main', { class: 'people' }, head, list);

  let people: readonly Person[] = [];
  const render = (): void => {
    const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const found = people.filter((person) => words.every((word) => textOf(person).includes(word)));
    const groups = [...new Set(found.map(({ group }) => group))];
    const sections = groups.map((group) =>
      section(
        group,
        found.filter((person) => person.group === group),
        actions,
      ),
    );
    const none = el(
      'p',
      { class: 'people-none' },
      people.length === 0 ? '正在读取名单…' : '没有找到这样的人。',
    );
    list.replaceChildren(...(sections.length > 0 ? sections : [none]));
  };
  search.addEventListener('input', render);
  search.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      search.value = '';
      render();
    }
    if (event.key === 'Enter' && !event.isComposing) list.querySelector('button')?.click();
    if (event.key === 'ArrowDown') list.querySelector('button')?.focus();
  });
  list.addEventListener('keydown', (event) => moveFocus(list, event));

  return {
    element,
    update(state) {
      element.hidden = state.me !== null;
      if (people === state.people || state.me !== null) return;
      people = state.people;
      const focused = document.activeElement?.getAttribute('data-testid');
      render();
      if (focused) list.querySelector<HTMLElement>(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
    },
    focus: () => search.focus(),
  };
}

const textOf = ({ name, label, group, place, id }: Person): string =>
  `${name} ${label} ${group} ${place} ${id}`.toLowerCase();

function section(group: string, people: readonly Person[], actions: Actions): HTMLElement {
  const rows = people.map((person) => el('li', {}, row(person, actions)));
  return el(
    'section',
    {},
    el('h2', {}, group, el('small', {}, `${people.length} 人`)),
    el('ul', {}, ...rows),
  );
}

function row(person: Person, actions: Actions): HTMLElement {
  const { id, name, label, place } = person;
  const details = el('span', { class: 'row-detail' }, [label, place].filter(Boolean).join(' · '));
  const text = el('span', { class: 'row-text' }, el('span', { class: 'row-name' }, name), details);
  const attributes = { class: 'person', 'data-testid': `who-${id}` };
  return button(attributes, () => actions.choose(id), avatar(id, name), text, badge(id, person.unread));
}

function moveFocus(list: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...list.querySelectorAll('button')];
  const at = rows.findIndex((one) => one === document.activeElement);
  rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  event.preventDefault();
}
