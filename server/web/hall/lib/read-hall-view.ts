import type { HallColumn, HallItem, HallSource, HallView } from '../../../http/public-api/hall-view';
import { isList, isObject, isText, oneOf, textOrNull } from './checks';

const columns = ['政策法规', '时事动态', '政务办理', '服务指南', '农经信息', '气象预报'] as const;
const severities = ['routine', 'blue', 'yellow', 'orange', 'red'] as const;
const sourceStates = ['good', 'failed', 'waiting', 'off'] as const;
// More than the server ever sends: whatever comes, a screen that runs for weeks holds no more.
const most = 50;
const longest = 4_000;

/** What the server said, when it is what this page knows how to show; else null. */
export function readHallView(said: unknown): HallView | null {
  if (!isObject(said)) return null;
  const { pageVersion, community } = said;
  const warnings = readList(said['warnings'], readItem);
  const readColumns = readList(said['columns'], readColumn);
  const sources = readList(said['sources'], readSource);
  if (!isText(pageVersion) || !isText(community) || !warnings || !readColumns || !sources) return null;
  return { pageVersion, community: cut(community), warnings, columns: readColumns, sources };
}

function readColumn(said: unknown): HallColumn | null {
  if (!isObject(said)) return null;
  const name = oneOf(columns, said['name']);
  const items = readList(said['items'], readItem);
  return name && items && { name, items };
}

function readItem(said: unknown): HallItem | null {
  if (!isObject(said)) return null;
  const { number, text, publishedAt, validUntil } = said;
  const severity = oneOf(severities, said['severity']);
  const areas = readList(said['areas'], readText);
  const attributions = readList(said['attributions'], readText);
  if (!isText(number) || !isText(text) || !isText(publishedAt) || !isText(validUntil)) return null;
  if (!severity || !areas || !attributions) return null;
  const title = cutOrNull(textOrNull(said['title']));
  const event = cutOrNull(textOrNull(said['event']));
  return { number, severity, title, text: cut(text), event, areas, attributions, publishedAt, validUntil };
}

function readSource(said: unknown): HallSource | null {
  if (!isObject(said)) return null;
  const { name } = said;
  const state = oneOf(sourceStates, said['state']);
  return isText(name) && state ? { name: cut(name), state, goodAt: textOrNull(said['goodAt']) } : null;
}

function readList<Part>(said: unknown, read: (one: unknown) => Part | null): readonly Part[] | null {
  if (!isList(said)) return null;
  const parts: Part[] = [];
  for (const one of said.slice(0, most)) {
    const part = read(one);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

const readText = (said: unknown): string | null => (isText(said) ? cut(said) : null);
const cut = (text: string): string => text.slice(0, longest);
const cutOrNull = (text: string | null): string | null => text && cut(text);
