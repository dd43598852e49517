import type { HallItem, HallView } from '../../../server/http/public-api/hall-view';

const names = ['政策法规', '时事动态', '政务办理', '服务指南', '农经信息', '气象预报'] as const;

export const anItem = (number: string, changes: Partial<HallItem> = {}): HallItem => ({
  number,
  severity: 'routine',
  title: null,
  text: `${number}的内容`,
  event: null,
  areas: ['甲片'],
  attributions: [],
  publishedAt: '2026-06-09T08:00:00.000Z',
  validUntil: '2026-06-16T09:30:00.000Z',
  ...changes,
});

/** Items by column; columns that are not named are empty. */
export type HallItems = Partial<Record<(typeof names)[number], readonly HallItem[]>>;

export const aView = (items: HallItems = {}, changes: Partial<HallView> = {}): HallView => ({
  pageVersion: 'v1',
  community: '银杏社区',
  warnings: [],
  columns: names.map((name) => ({ name, items: items[name] ?? [] })),
  sources: [
    { name: '省气象台', state: 'good', goodAt: '2026-06-09T08:20:00.000Z' },
    { name: '县政府网站', state: 'failed', goodAt: '2026-06-09T07:45:00.000Z' },
  ],
  ...changes,
});

export const aRedWarning = (changes: Partial<HallItem> = {}): HallItem =>
  anItem('YX-0609-N07', {
    severity: 'red',
    event: '暴雨',
    title: '今晚到明天有特大暴雨',
    text: '未来3小时降雨量将达100毫米以上。请不要外出，低洼处和河边的居民马上转移到社区服务中心二楼。车辆不要涉水。',
    areas: ['甲片', '乙片'],
    attributions: ['银杏县气象台'],
    validUntil: '2026-06-09T14:00:00.000Z',
    ...changes,
  });

export const anOrangeWarning = (changes: Partial<HallItem> = {}): HallItem =>
  aRedWarning({
    number: 'YX-0609-N06',
    severity: 'orange',
    event: '大风',
    title: '阵风9到10级',
    text: '阳台上的花盆请收进屋里，工地停工，老人孩子不要在树下和广告牌下停留。',
    ...changes,
  });
