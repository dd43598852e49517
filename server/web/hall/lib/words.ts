import type { HallItem, HallSource } from '../../../http/public-api/hall-view';
import { momentOf } from './times';

const severityNames = { blue: '蓝色', yellow: '黄色', orange: '橙色', red: '红色' };

/** 暴雨红色预警; null for what is no warning. */
export const warningName = ({ severity, event }: HallItem): string | null =>
  severity === 'routine' ? null : `${event ?? ''}${severityNames[severity]}预警`;

/** 6月9日16:20发布 · 甲片、乙片 · 来源：省气象台 */
export const itemFoot = ({ areas, attributions, publishedAt }: HallItem, now: Date): string =>
  [
    `${momentOf(new Date(publishedAt), now)}发布`,
    areas.join('、'),
    attributions.length === 0 ? '' : `来源：${attributions.join('、')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** 18:00前有效 */
export const untilWords = ({ validUntil }: HallItem, now: Date): string =>
  `${momentOf(new Date(validUntil), now)}前有效`;

/** 省气象台 16:20 · 县网站 取不到，上次16:00 */
export function sourceWords({ name, state, goodAt }: HallSource, now: Date): string {
  const good = goodAt === null ? null : momentOf(new Date(goodAt), now);
  if (state === 'off') return `${name} 未开启`;
  if (state === 'failed') return `${name} 取不到，${good === null ? '还没有取到过' : `上次${good}`}`;
  return good === null ? `${name} 还没有取` : `${name} ${good}`;
}
