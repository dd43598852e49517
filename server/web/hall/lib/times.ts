const inShanghai = (at: Date): Date => new Date(at.getTime() + 8 * 3_600_000);
const two = (number: number): string => String(number).padStart(2, '0');
const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** 16:20 */
export function hourOf(at: Date): string {
  const there = inShanghai(at);
  return `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
}

/** 6月9日 */
function dayOf(at: Date): string {
  const there = inShanghai(at);
  return `${there.getUTCMonth() + 1}月${there.getUTCDate()}日`;
}

/** 6月9日 星期二 */
export const dateOf = (at: Date): string => `${dayOf(at)} 星期${weekdays[inShanghai(at).getUTCDay()] ?? ''}`;

/** 16:20 when it is today, else 6月9日16:20. */
export const momentOf = (at: Date, now: Date): string =>
  dayOf(at) === dayOf(now) ? hourOf(at) : `${dayOf(at)}${hourOf(at)}`;
