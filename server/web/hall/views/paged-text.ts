import { el } from '../../chat/lib/dom';

export interface PagedText {
  readonly element: HTMLElement;
  /** Other words begin at their first page. */
  show(...parts: readonly HTMLElement[]): void;
  /** How many pages the words fill at the size the screen has now, at least one. */
  pages(): number;
  turnTo(page: number): void;
}

/** Words that are longer than their place fill several pages of whole lines; nothing is cut off and nothing scrolls. */
export function pagedText(): PagedText {
  const inner = el('div', { class: 'pages' });
  const element = el('div', { class: 'paged' }, inner);
  return {
    element,
    show(...parts) {
      inner.replaceChildren(...parts);
      inner.style.transform = '';
    },
    pages() {
      const width = inner.clientWidth;
      return width === 0 ? 1 : Math.max(1, Math.round(inner.scrollWidth / width));
    },
    turnTo(page) {
      const to = page === 0 ? '' : `translateX(-${page * 100}%)`;
      if (inner.style.transform !== to) inner.style.transform = to;
    },
  };
}
