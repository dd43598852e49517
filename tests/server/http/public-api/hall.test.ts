import type { SourceState } from '../../../../server/core/notices/feeds/source-state';
import type { FeedSource } from '../../../../server/core/grid/grid';
import { setUpPublic } from './set-up-public';

describe('what the hall screen is told', () => {
  it('has six columns, and orange and red ones before them, the worst first', async () => {
    const town = await setUpPublic();
    await town.publish({ text: '明天停水', column: '政务办理' });
    await town.publish({ text: '红', severity: 'red', event: '暴雨' });
    town.later(5);
    await town.publish({ text: '橙', severity: 'orange', event: '大风' });
    await town.publish({ text: '黄', severity: 'yellow', event: '大雾', areaIds: ['jia', 'yi'] });
    const { body, headers } = await town.get('/api/public/hall').expect(200);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.warnings.map(({ text }: { text: string }) => text)).toEqual(['红', '橙']);
    expect(body.columns.map(({ name }: { name: string }) => name)).toEqual([
      '政策法规',
      '时事动态',
      '政务办理',
      '服务指南',
      '农经信息',
      '气象预报',
    ]);
    expect(body.columns[2].items).toMatchObject([{ text: '明天停水', areas: ['片区甲'] }]);
    expect(body.columns[5].items).toMatchObject([{ text: '黄', event: '大雾', areas: [] }]);
    expect([body.community, body.pageVersion]).toEqual(['银杏苑', 'page-1']);
  });

  it('stays the same answer while nothing happens', async () => {
    const town = await setUpPublic();
    await town.publish();
    const { headers } = await town.get('/api/public/hall');
    town.later(30);
    const later = await town.get('/api/public/hall', { 'If-None-Match': headers['etag'] ?? '' });
    expect(later.status).toBe(304);
    expect(later.headers['date']).toBeDefined();
  });

  it('shows at most twelve of a column', async () => {
    const town = await setUpPublic();
    for (let count = 0; count < 15; count += 1) await town.publish();
    const { body } = await town.get('/api/public/hall');
    expect(body.columns[5].items).toHaveLength(12);
  });

  it('says how fresh each source is', async () => {
    const source = (id: string, url = 'https://example.cn/'): FeedSource => ({
      ...{ id, name: `来源${id}`, adapter: 'rss', url, column: '时事动态', areaIds: [], to: 'screens' },
      ...{ trust: 'routine', everySeconds: 600, codes: [], selectors: null },
    });
    const goodAt = new Date('2026-06-09T16:20:00+08:00');
    const state = (
      sourceId: string,
      outcome: SourceState['outcome'],
      lastGoodAt: Date | null,
    ): SourceState => ({
      ...{ id: sourceId, communityId: 'c', sourceId, version: 1, etag: null, lastModified: null },
      ...{ askedAt: goodAt, nextAskAt: goodAt, failures: 0, outcome, lastGoodAt },
      ...{ events: [], outbox: [] },
    });
    const failed = { kind: 'failed', code: 'timeout', problem: null } as const;
    const sources = [...['1', '2', '3'].map((id) => source(id)), source('4', 'recorded:/a.xml')];
    const states = [state('1', { kind: 'none' }, goodAt), state('2', failed, goodAt)];
    const town = await setUpPublic({
      store: { changeGrid: (grid) => ({ ...grid, sources }) },
      deps: { sourceStates: { list: async () => states } },
    });
    const { body } = await town.get('/api/public/hall');
    expect(body.sources).toEqual([
      { name: '来源1', state: 'good', goodAt: '2026-06-09T16:20:00+08:00' },
      { name: '来源2', state: 'failed', goodAt: '2026-06-09T16:20:00+08:00' },
      { name: '来源3', state: 'waiting', goodAt: null },
      { name: '来源4', state: 'off', goodAt: null },
    ]);
  });
});
