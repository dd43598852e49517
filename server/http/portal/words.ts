import { cutGraphemes } from '../../core/shared/cut-graphemes';
import { shanghaiParts } from '../../core/shared/shanghai-time';
import type { PublicNotice } from '../public-api/present-notice';

const colours = new Map([
  ['blue', '蓝色'],
  ['yellow', '黄色'],
  ['orange', '橙色'],
  ['red', '红色'],
]);

/** 暴雨橙色预警; null for what is no warning. */
export function warningWords({ severity, event }: Pick<PublicNotice, 'severity' | 'event'>): string | null {
  const colour = colours.get(severity);
  return colour === undefined ? null : `${event ?? ''}${colour}预警`;
}

const longestTitle = 40;

/** Its title; without one, how it begins. */
export function titleOf({ title, text }: Pick<PublicNotice, 'title' | 'text'>): string {
  const given = title?.trim() ?? '';
  if (given !== '') return given;
  const [first = ''] = text.trim().split(/(?<=[。！？!?])|\n/u);
  return cutGraphemes(first.trim() === '' ? text.trim() : first.trim(), longestTitle);
}

/** 6月16日17:30, with the year when it is another one than now. */
export function momentWords(iso: string, now: Date): string {
  const { year, month, day, hour, minute } = shanghaiParts(new Date(iso));
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const front = year === shanghaiParts(now).year ? '' : `${year}年`;
  return `${front}${month}月${day}日${time}`;
}

/** 6月16日, of a `2026-06-16`. */
export function dayWords(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${String(month)}月${String(day)}日`;
}

/** 片区甲、片区乙; the whole community when none is named. */
export function areaWords({ areas }: Pick<PublicNotice, 'areas'>): string {
  return areas.length === 0 ? '全社区' : areas.map(({ name }) => name).join('、');
}
