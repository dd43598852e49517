import dayjs from 'dayjs';
import { shanghaiDate, shanghaiParts, toShanghaiIso } from '../../core/shared/shanghai-time';

const mark = /\{\{(now|today)(?:([+-])(\d{1,4})(m|h|d))?(?:\|(slash|rfc))?\}\}/g;
const units = { m: 'minute', h: 'hour', d: 'day' } as const;
const isUnit = (unit: string): unit is keyof typeof units => unit in units;

/**
 * A recorded answer whose times count from now: `{{now-10m}}` is ten minutes ago with its offset, `{{now+6h}}`, `{{now-1d}}`;
 * `{{today}}` and `{{today-1d}}` are days. `{{now-10m|slash}}` is `2026/06/09 16:20`, `{{now|rfc}}` as RSS writes it. All in
 * Asia/Shanghai, of full minutes. An answer without such marks stays byte for byte.
 */
export function withMoments(bytes: Uint8Array, now: Date): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes('{{now') && !buffer.includes('{{today')) return bytes;
  const text = buffer.toString('utf8');
  return Buffer.from(
    text.replace(mark, (_, base: string, sign = '+', count = '0', unit = 'm', style = '') =>
      written(moved(now, `${String(sign)}${String(count)}`, String(unit)), base, String(style)),
    ),
  );
}

function moved(now: Date, count: string, unit: string): Date {
  const minute = dayjs(now).startOf('minute');
  return isUnit(unit) ? minute.add(Number(count), units[unit]).toDate() : minute.toDate();
}

function written(at: Date, base: string, style: string): string {
  if (base === 'today') return shanghaiDate(at);
  if (style === 'rfc') return at.toUTCString();
  if (style !== 'slash') return toShanghaiIso(at);
  const { year, month, day, hour, minute } = shanghaiParts(at);
  return `${String(year)}/${two(month)}/${two(day)} ${two(hour)}:${two(minute)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
