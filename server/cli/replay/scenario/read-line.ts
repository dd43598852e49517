import { z } from 'zod';
import { deedNames } from './deed-calls';
import { ScenarioError } from './scenario-error';
import { lineKinds, type LineKind, type ScenarioLine } from './scenario-lines';

const anyObject = z.record(z.string(), z.unknown());

/** The JSON object on a line. Throws `ScenarioError`. */
export function readObject(line: number, words: string): Record<string, unknown> {
  const parsed = anyObject.safeParse(parseJson(line, words));
  if (!parsed.success) throw new ScenarioError(line, '不是一个 JSON 对象');
  return parsed.data;
}

function parseJson(line: number, words: string): unknown {
  try {
    return JSON.parse(words);
  } catch (error) {
    if (error instanceof SyntaxError) throw new ScenarioError(line, '不是 JSON');
    throw error;
  }
}

/** Reads one line after the first. Throws `ScenarioError`. */
export function readLine(line: number, value: Record<string, unknown>): ScenarioLine {
  const kind = kindOf(value);
  if (!kind) throw new ScenarioError(line, '不认识这一行：要有 from、call、feed、fault、until 或 expect');
  switch (kind) {
    case 'said':
      return { kind, line, ...check(line, lineKinds.said, value) };
    case 'call':
      return { kind, line, ...check(line, lineKinds.call, withKnownDeed(line, value)) };
    case 'feed':
      return { kind, line, ...check(line, lineKinds.feed, value) };
    case 'fault':
      return { kind, line, ...check(line, lineKinds.fault, value, faultHelp) };
    case 'until':
      return { kind, line, ...check(line, lineKinds.until, value) };
    case 'message':
      return { kind, line, ...check(line, lineKinds.message, value) };
    case 'silence':
      return { kind, line, ...check(line, lineKinds.silence, value) };
    case 'request':
      return { kind, line, ...check(line, lineKinds.request, value) };
  }
}

const faultHelp = '不认识的故障，可用的见 yimen replay --faults';

function kindOf(value: Record<string, unknown>): LineKind | null {
  for (const key of ['call', 'feed', 'fault', 'until'] as const) if (key in value) return key;
  if ('from' in value) return 'said';
  if (!('expect' in value)) return null;
  const expected = anyObject.safeParse(value['expect']).data ?? {};
  if ('request' in expected) return 'request';
  return 'none' in expected ? 'silence' : 'message';
}

function withKnownDeed(line: number, value: Record<string, unknown>): Record<string, unknown> {
  const deed = anyObject.safeParse(value['call']).data?.['do'];
  if (typeof deed === 'string' && deedNames.includes(deed)) return value;
  throw new ScenarioError(line, `不认识的动作 ${String(deed)}，可用的有：${deedNames.join('、')}`);
}

export function check<T extends z.ZodType>(
  line: number,
  schema: T,
  value: unknown,
  help?: string,
): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const isUnion = issue?.code === 'invalid_union' && help !== undefined;
  throw new ScenarioError(line, isUnion ? help : sentenceOf(issue));
}

function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return '不对';
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => [where, key].filter(Boolean).join('.'));
    return `不认识的键 ${keys.join('、')}`;
  }
  return [where, issue.message].filter(Boolean).join('：');
}
