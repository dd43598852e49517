import { button, el } from '../lib/dom';

const longText = 1_500;
const webAddress = /(https?:\/\/[^\s<>"'，。；！？、）】]+)/;

/** A text bubble: lines as they were typed, web addresses as links, a long text folded. */
export function textContent(text: string): HTMLElement {
  const words = el('div', { class: 'bubble' });
  if (text.length <= longText) {
    words.append(...withLinks(text));
    return words;
  }
  const unfold = (): void => words.replaceChildren(...withLinks(text));
  const more = button({ class: 'unfold' }, unfold, `展开全文（共 ${text.length} 字）`);
  words.append(...withLinks(`${text.slice(0, 600)}…`), more);
  return words;
}

const withLinks = (text: string): (Node | string)[] =>
  text
    .split(webAddress)
    .map((part, index) =>
      index % 2 === 1 ? el('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part) : part,
    );
