import { z } from 'zod';

const logLine = z.looseObject({ level: z.number(), time: z.number(), process: z.string(), msg: z.string() });
const levelNames = new Map([
  [20, 'debug'],
  [30, 'info'],
  [40, 'WARN'],
  [50, 'ERROR'],
  [60, 'FATAL'],
]);

/** A JSON log line for people's eyes: time of day, level, process, sentence, fields. Other text stays as it is. */
export function toReadableLine(line: string): string {
  const parsed = logLine.safeParse(parseJson(line));
  if (!parsed.success) return line.trimEnd();
  const { level, time, process: who, msg, ...fields } = parsed.data;
  const at = new Date(time).toLocaleTimeString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });
  const rest = Object.entries(fields).map(([name, value]) => `${name}=${show(value)}`);
  return [at, levelNames.get(level) ?? String(level), `${who}:`, msg, ...rest].join(' ');
}

/** The number of a JSON log line's level (30 info, 40 warn, 50 error), or null for other text. */
export function logLevelOf(line: string): number | null {
  const parsed = logLine.safeParse(parseJson(line));
  return parsed.success ? parsed.data.level : null;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function parseJson(line: string): unknown {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
