import { toShanghaiIso } from '../../../core/shared/shanghai-time';
import type { PresentedRequest } from '../play/present-request';
import type { LineOf } from '../scenario/scenario-lines';

/** What a request lacks to be as expected, for people; null when it is. */
export function judgeRequest(line: LineOf<'request'>, request: PresentedRequest | null): string | null {
  const { request: number, ...expected } = line.expect;
  if (!request) return `没有 ${number} 这件诉求`;
  const found: ReadonlyMap<string, unknown> = new Map(Object.entries(request));
  const wrong = Object.entries(expected)
    .filter(([key, value]) => value !== undefined && !isAsExpected(value, found.get(key)))
    .map(([key, value]) => `  ${key} 应是 ${show(value)}，现在是 ${show(found.get(key))}`);
  return wrong.length === 0 ? null : [`${number} 不是这样：`, ...wrong].join('\n');
}

/** Times as instants, lists item by item, objects by the keys that are expected. */
function isAsExpected(expected: unknown, found: unknown): boolean {
  if (expected instanceof Date) return typeof found === 'string' && Date.parse(found) === expected.getTime();
  if (Array.isArray(expected)) {
    return (
      Array.isArray(found) &&
      found.length === expected.length &&
      expected.every((item, index) => isAsExpected(item, found[index]))
    );
  }
  if (typeof expected !== 'object' || expected === null) return expected === found;
  if (typeof found !== 'object' || found === null) return false;
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(found));
  return Object.entries(expected).every(
    ([key, value]) => value === undefined || isAsExpected(value, values.get(key)),
  );
}

function show(value: unknown): string {
  return value instanceof Date ? toShanghaiIso(value) : JSON.stringify(value ?? null);
}
