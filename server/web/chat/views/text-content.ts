import { button, el } from '../lib/dom';

const longText = 1_500;
// 「1 对」「3 找人工」: what the bot offers to choose from stays in one piece on a narrow screen.
const choice = /(?<![^\s？])([1-9] [^\s\d]{1,10})(?=\s|$)/;
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
  words.append(...withLinks(`${text.slice(0, 300)}…`), more);
  return words;
}

const withLinks = (text: string): (Node | string)[] =>
  text
    .split(webAddress)
    .flatMap((part, index) =>
      index % 2 === 1
        ? [el('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part)]
        : withChoices(part),
    );

const withChoices = (text: string): (Node | string)[] =>
  text.split(choice).map((part, index) => (index % 2 === 1 ? el('span', { class: 'choice' }, part) : part));
