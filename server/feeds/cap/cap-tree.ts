import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { plainText } from './plain-text';

const lists = new Set([
  ...['info', 'code', 'category', 'responseType', 'eventCode', 'parameter', 'resource'],
  ...['area', 'geocode', 'polygon', 'circle'],
]);
const options = {
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  processEntities: false,
  cdataPropName: '#cdata',
  trimValues: true,
  isArray: (name: string) => lists.has(name),
};

/** The elements of well-formed XML by their names; undefined when it is cut or broken. */
export function capTree(xml: string): unknown {
  const text = xml.replace(/^\uFEFF/, '').trim();
  try {
    if (XMLValidator.validate(text) !== true) return undefined;
    const tree: unknown = new XMLParser(options).parse(text);
    return plain(tree);
  } catch {
    // Nesting deeper than the parser allows, for one.
    return undefined;
  }
}

/** CDATA is text as it stands, all other text has its entities read; empty elements say nothing. */
function plain(node: unknown): unknown {
  if (typeof node === 'string') return plainText(node);
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.entries(node).map(([key, part]: [string, unknown]): [string, unknown] => [
    key,
    key === '#cdata' ? part : plain(part),
  ]);
  if (!('#cdata' in node)) return Object.fromEntries(parts.filter(([, part]) => part !== ''));
  const texts = parts.filter(([key]) => key === '#text' || key === '#cdata');
  return texts
    .flatMap(([, text]) => text)
    .join('')
    .trim();
}
