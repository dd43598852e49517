const zone = 'Asia/Shanghai';
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const weekday = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, weekday: 'long' });
const dayMs = 86_400_000;

/** The time as a chat shows it above messages, Shanghai time: 08:05 · 昨天 08:05 · 星期二 08:05 · 6月9日 08:05. */
export function messageTime(at: Date, now: Date): string {
  const name = dayName(at, now);
  return name === '' ? clock.format(at) : `${name} ${clock.format(at)}`;
}

/** The time as the list of conversations shows it: 08:05 · 昨天 · 星期二 · 6月9日. */
export const listTime = (at: Date, now: Date): string => dayName(at, now) || clock.format(at);

function dayName(at: Date, now: Date): string {
  const days = Math.round((Date.parse(day.format(now)) - Date.parse(day.format(at))) / dayMs);
  if (days === 0) return '';
  if (days === 1) return '昨天';
  if (days > 1 && days < 7) return weekday.format(at);
  const [year = '', month = '', date = ''] = day.format(at).split('-');
  const short = `${Number(month)}月${Number(date)}日`;
  return day.format(now).startsWith(year) ? short : `${year}年${short}`;
}

const gapMs = 5 * 60_000;

/** Whether the time is shown above a message: at the beginning and after a pause of five minutes. */
export const showsTime = (at: string, before: string | undefined): boolean =>
  before === undefined || Date.parse(at) - Date.parse(before) > gapMs;
