import { z } from 'zod';

const everyPattern = /^([1-9]\d{0,4})(秒|分钟|小时)$/;
const seconds = { 秒: 1, 分钟: 60, 小时: 3600 } as const;
const leastSeconds = 30;
const mostSeconds = 7 * 24 * 3600;

const isUnit = (unit: string): unit is keyof typeof seconds => unit in seconds;

/** `60秒`, `10分钟`, `2小时` as seconds. */
export const everyCell = z.string().transform((text, context): number => {
  const [, digits = '', unit = ''] = everyPattern.exec(text) ?? [];
  const every = isUnit(unit) ? Number(digits) * seconds[unit] : 0;
  if (every >= leastSeconds && every <= mostSeconds) return every;
  context.addIssue({ code: 'custom', message: '多久取一次写作 60秒、10分钟、2小时，最少30秒，最多7天' });
  return z.NEVER;
});

/** `https://…`, `http://…`, or `recorded:/…` for a recorded answer. */
export const sourceUrlCell = z
  .string()
  .max(500, '太长，最多500个字')
  .refine(
    (text) => /^recorded:\/[^\s]+$/.test(text) || (/^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text)),
    '网址写作 https://… ，录下的内容写作 recorded:/文件名',
  );

/** `adcode 330109;…` */
export const codesCell = z
  .string()
  .transform((text) =>
    text
      .split(/[;；、]/)
      .map((part) => part.trim().replace(/\s+/g, ' '))
      .filter((part) => part !== ''),
  )
  .pipe(
    z.array(
      z
        .string()
        .regex(/^\S{1,40} \S{1,40}$/, '代码写作“编码方式 代码”，例如 adcode 330109')
        .refine(
          (code) => !code.startsWith('adcode ') || /^adcode \d{6}(\d{3}){0,2}$/.test(code),
          'adcode 须是6位、9位或12位数字',
        ),
    ),
  );

/** Name of a JSON file in the folder, or nothing. */
export const selectorsCell = z
  .string()
  .regex(/^$|^[A-Za-z0-9_-]{1,60}\.json$/, '须是资料文件夹里的一个 .json 文件名')
  .transform((text) => (text === '' ? null : text));
