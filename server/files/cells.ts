import { z } from 'zod';
import type { FiledLimit } from '../core/grid/filed-policy';
import { shortestName } from '../core/guide/find-service';
import { spokenForm } from '../core/guide/spoken-form';
import { atShanghai, isCalendarDate } from '../core/shared/shanghai-time';

const missing = '不能为空';
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const limitPattern = /^([1-9]\d{0,3})(分钟|小时|工作分钟|工作小时|工作日)$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** `wang-fang`: no colon, because ids become parts of keys. */
export const idCell = z
  .string()
  .min(1, missing)
  .regex(idPattern, '编号只能用小写字母、数字和连字符，例如 wang-fang');

/** An id of another row, or nothing. */
export const optionalIdCell = z.string().transform(emptyToNull);

export const textCell = z.string().min(1, missing).max(40, '太长，最多40个字');

export const optionalTextCell = z.string().max(40, '太长，最多40个字').transform(emptyToNull);

export const phoneCell = z
  .string()
  .regex(/^$|^\+?[0-9][0-9 -]{2,19}$/, '电话只能由数字、空格和连字符组成')
  .transform(emptyToNull);

export const listCell = z.string().transform(splitList);

/** What people call a service: long enough not to be in other words by chance. */
export const serviceNameCell = z
  .string()
  .min(1, missing)
  .max(20, '太长，最多20个字')
  .refine((text) => text === '' || spokenForm(text).length >= shortestName, '太短，至少2个字');

export const serviceNamesCell = listCell.pipe(z.array(serviceNameCell).max(20, '太多，最多20个'));

export const papersCell = listCell.pipe(z.array(textCell).min(1, missing).max(15, '太多，最多15样'));

/** 水稻;柑橘 */
export const cropsCell = listCell
  .pipe(z.array(z.string().max(10, '太长，最多10个字')).max(10, '太多，最多10种'))
  .transform((crops) => [...new Set(crops)]);

/** Working days; `0` is at once. */
export const workingDaysCell = z
  .string()
  .regex(/^(0|[1-9]\d?)$/, '须是0到99的整数，当场办好写0')
  .transform(Number);

/** One of a few words; the sentence names them all. */
export function choiceCell<const T extends readonly [string, ...string[]]>(choices: T) {
  return z.enum(choices, { error: `只能填 ${choices.join('、')}` });
}

/** Several of a few words, with semicolons between. */
export function choicesCell<const T extends readonly [string, ...string[]]>(choices: T) {
  return listCell.pipe(
    z.array(
      z.enum(choices, { error: (issue) => `不认识“${String(issue.input)}”，只能填 ${choices.join('、')}` }),
    ),
  );
}

export const countCell = z
  .string()
  .regex(/^[1-9]\d?$/, '须是1到99的整数')
  .transform(Number);

/** `2026-06-10`; spreadsheets turn it into 2026/6/10, which is taken too. */
export const dateCell = z.string().transform((text, context) => {
  const date = toDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: '日期写作 2026-06-10，且须真有这一天' });
  return z.NEVER;
});

/** `2026-06-10 08:30`, Asia/Shanghai. */
export const momentCell = z.string().transform((text, context) => {
  const [day = '', time = '', ...rest] = text.split(/[ T]+/);
  const date = toDate(day);
  const clock = time.padStart(5, '0');
  if (date && rest.length === 0 && timePattern.test(clock)) return atShanghai(date, clock);
  context.addIssue({ code: 'custom', message: '时间写作 2026-06-10 08:30' });
  return z.NEVER;
});

/** `08:30-12:00;14:00-17:30`; empty means closed. */
export const blocksCell = z.string().transform((text, context) => {
  const blocks = splitList(text).map((part) => {
    const [from = '', to = ''] = part.split('-').map((time) => time.trim().padStart(5, '0'));
    return { from, to };
  });
  const areTimes = blocks.every((block) => timePattern.test(block.from) && timePattern.test(block.to));
  const isOrdered = blocks.every(
    (block, index) => block.from < block.to && (blocks[index - 1]?.to ?? '') <= block.from,
  );
  if (areTimes && isOrdered) return blocks;
  context.addIssue({ code: 'custom', message: '时段写作 08:30-12:00;14:00-17:30，从早到晚，不上班则留空' });
  return z.NEVER;
});

/** `30分钟`, `2小时` day and night; `30工作分钟`, `2工作小时`, `5工作日` of working time; `当天`. */
export const limitCell = z.string().transform((text, context): FiledLimit => {
  if (text === '当天') return { unit: 'same-day', count: 0 };
  const [, digits = '', unit = ''] = limitPattern.exec(text) ?? [];
  const count = Number(digits);
  switch (unit) {
    case '分钟':
      return { unit: 'minutes', count };
    case '小时':
      return { unit: 'minutes', count: count * 60 };
    case '工作分钟':
      return { unit: 'working-minutes', count };
    case '工作小时':
      return { unit: 'working-minutes', count: count * 60 };
    case '工作日':
      return { unit: 'working-days', count };
  }
  context.addIssue({
    code: 'custom',
    message: '时限写作 30分钟、24小时、30工作分钟、2工作小时、5工作日 或 当天',
  });
  return z.NEVER;
});

/** A limit, or nothing. */
export const optionalLimitCell = z
  .string()
  .transform(emptyToNull)
  .pipe(z.union([z.null(), limitCell]));

function toDate(text: string): string | null {
  const parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!parts) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

function splitList(text: string): readonly string[] {
  return text
    .split(/[;；、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
