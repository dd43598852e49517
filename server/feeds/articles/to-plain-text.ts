import { load } from 'cheerio';
import { hasTooManyTags } from './has-too-many-tags';

const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'head']);
const blocks = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'br',
    'dd',
    'div',
    'dl',
    'dt',
    'figure',
    'footer',
    'h1',
    'h2',
    'h3',
  ],
  ...['h4', 'h5', 'h6', 'header', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'table', 'tr', 'ul'],
]);

/** The words of a piece of HTML, a line for each block; scripts and styles say nothing. */
export function toPlainText(html: string): string {
  if (!/[<&]/.test(html)) return tidied(html);
  if (hasTooManyTags(html)) return tidied(html.replace(/<[^<>]*>/g, ' '));
  // Without recursion: a hostile feed may nest as deep as it likes.
  const { children } = load(html, { xml: { xmlMode: false, decodeEntities: true } }).root()[0] ?? {};
  const waiting: (NonNullable<typeof children>[number] | string)[] = [...(children ?? [])].reverse();
  const words: string[] = [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') words.push(next);
    else if (next.nodeType === 3 && 'data' in next) words.push(next.data);
    else if ('name' in next && 'children' in next && !silent.has(next.name)) {
      const edge = blocks.has(next.name) ? '\n' : next.name === 'td' || next.name === 'th' ? ' ' : '';
      words.push(edge);
      waiting.push(edge, ...[...next.children].reverse());
    }
  }
  return tidied(words.join(''));
}

/** Lines without the spaces around them, and no empty ones. */
const tidied = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
