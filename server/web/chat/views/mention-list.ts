import { avatar } from '../lib/avatar';
import { button, el } from '../lib/dom';
import type { Conversation, Person } from '../lib/wire';

export interface MentionList {
  readonly element: HTMLElement;
  /** Looks at what stands before the cursor and offers names after an @. */
  offer(room: Conversation | undefined, meId: string, people: readonly Person[]): void;
  /** True when the key was used to choose a name. */
  takesKey(event: KeyboardEvent): boolean;
  close(): void;
}

// The channel's own separator after a name: a four-per-em space.
const nameEnd = '\u2005';

/** The names one can call by @ in a room; arrows and Enter choose. */
export function createMentionList(input: HTMLTextAreaElement, onChosen: () => void): MentionList {
  const element = el('div', { class: 'mentions', role: 'group', 'aria-label': '选择要@的人' });
  element.hidden = true;
  let at = 0;
  const rows = (): HTMLButtonElement[] => [...element.querySelectorAll('button')];
  const close = (): void => {
    element.hidden = true;
  };
  const mark = (): void => rows().forEach((row, index) => row.classList.toggle('is-marked', index === at));
  const choose = (name: string): void => {
    const end = input.selectionStart;
    const start = input.value.lastIndexOf('@', end - 1);
    input.setRangeText(`@${name}${nameEnd}`, start, end, 'end');
    close();
    onChosen();
  };

  return {
    element,
    close,
    offer(room, meId, people) {
      const typed = /@([^@\s\u2005]{0,12})$/.exec(input.value.slice(0, input.selectionStart))?.[1];
      const names = room?.isRoom && typed !== undefined ? room.members.filter(({ id }) => id !== meId) : [];
      const found = names.filter(({ name }) => name.includes(typed ?? '')).slice(0, 8);
      at = 0;
      element.replaceChildren(
        ...found.map(({ id, name }) =>
          button(
            {},
            () => choose(name),
            avatar(id, people.find((one) => one.id === id)?.name ?? name, id === room?.members[0]?.id),
            name,
          ),
        ),
      );
      element.hidden = found.length === 0;
      mark();
    },
    takesKey(event) {
      if (element.hidden) return false;
      const all = rows();
      if (event.key === 'Escape') close();
      else if (event.key === 'ArrowDown') at = (at + 1) % all.length;
      else if (event.key === 'ArrowUp') at = (at + all.length - 1) % all.length;
      else if (event.key === 'Enter' || event.key === 'Tab') all[at]?.click();
      else return false;
      mark();
      event.preventDefault();
      return true;
    },
  };
}
