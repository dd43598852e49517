import { setUpPublic } from './set-up-public';

const numbers = (body: { notices: { number: string }[] }) => body.notices.map(({ number }) => number);

describe('notices for everybody', () => {
  it('lists what is in force, newest first, with where it comes from', async () => {
    const town = await setUpPublic();
    const source = {
      sourceId: 'county',
      itemId: '1',
      attribution: '县气象台',
      link: 'https://example.cn/a?b=1&c=2',
    };
    const first = await town.publish({ title: '大风', text: '今晚有大风', sources: [source] });
    town.later(10);
    const second = await town.publish({ column: '农经信息', areaIds: ['jia', 'yi'] });
    const { body } = await town.get('/api/public/notices').expect(200);
    expect(body).toMatchObject({ page: 1, pages: 1, total: 2 });
    expect(numbers(body)).toEqual([second.number.label, first.number.label]);
    expect(body.notices[1]).toEqual({
      ...{ number: first.number.label, column: '气象预报', severity: 'routine', event: null },
      ...{ title: '大风', text: '今晚有大风', areas: [{ id: 'jia', name: '片区甲' }], audience: null },
      sources: [{ attribution: '县气象台', link: 'https://example.cn/a?b=1&c=2' }],
      ...{ replaces: null, publishedAt: expect.stringMatching(/\+08:00$/) },
      validUntil: expect.stringMatching(/\+08:00$/),
    });
  });

  it('shows only what has gone out, is in force and is for everybody', async () => {
    const town = await setUpPublic();
    const shown = await town.publish({ audience: { kind: 'farmers', crop: '水稻' } });
    const past = new Date(town.clock.now().getTime() - 1);
    for (const hidden of [
      { state: 'draft', sentAt: null } as const,
      { state: 'refused', endedAt: past } as const,
      { state: 'approved', sentAt: null } as const,
      { state: 'withdrawn', endedAt: past } as const,
      { state: 'superseded', endedAt: past } as const,
      { validUntil: past },
      { audience: { kind: 'members', branch: '第3党小组' } } as const,
      { audience: { kind: 'building', buildingId: 'b3' } } as const,
    ]) {
      const { number } = await town.publish(hidden);
      await town.get(`/api/public/notices/${number.label}`).expect(404);
    }
    const { body } = await town.get('/api/public/notices');
    expect(numbers(body)).toEqual([shown.number.label]);
    expect(body.notices[0].audience).toBe('种水稻的农户');
  });

  it('takes a notice away the moment it is over', async () => {
    const town = await setUpPublic();
    const { number } = await town.publish();
    await town.get(`/api/public/notices/${number.label}`).expect(200);
    town.later(24 * 60);
    const gone = await town.get(`/api/public/notices/${number.label}`).expect(404);
    expect(gone.body.error.code).toBe('public.notice-unknown');
  });

  it('narrows by column and area, an area by its id or as it is called', async () => {
    const town = await setUpPublic();
    const jia = await town.publish({ areaIds: ['jia'] });
    town.later(1);
    const yi = await town.publish({ areaIds: ['yi'], column: '政务办理' });
    town.later(1);
    const both = await town.publish({ areaIds: ['jia', 'yi'] });
    const list = async (query: string) => numbers((await town.get(`/api/public/notices?${query}`)).body);
    expect(await list('area=jia')).toEqual([both, jia].map(({ number }) => number.label));
    expect(await list('area=乙片')).toEqual([both, yi].map(({ number }) => number.label));
    expect(await list('column=政务办理')).toEqual([yi.number.label]);
    expect(await list('column=政务办理&area=jia')).toEqual([]);
    expect(await list('column=&area=&page=')).toHaveLength(3);
    expect((await town.get('/api/public/notices?area=丙片').expect(404)).body.error.code).toBe(
      'public.area-unknown',
    );
    expect((await town.get('/api/public/notices?column=娱乐').expect(400)).body.error.message).toBe(
      'Not valid: column',
    );
    await town.get('/api/public/notices?page=0').expect(400);
    await town.get('/api/public/notices?column=政务办理&column=农经信息').expect(400);
  });

  it('gives twenty a page', async () => {
    const town = await setUpPublic();
    for (let count = 0; count < 23; count += 1) await town.publish();
    const second = (await town.get('/api/public/notices?page=2')).body;
    expect([second.notices.length, second.page, second.pages, second.total]).toEqual([3, 2, 2, 23]);
    expect((await town.get('/api/public/notices?page=3')).body.notices).toEqual([]);
  });

  it('says once and for all what it is, so that asking again costs nothing', async () => {
    const town = await setUpPublic();
    await town.publish();
    const first = await town.get('/api/public/notices');
    expect(first.headers['cache-control']).toBe('public, max-age=30');
    const etag = first.headers['etag'] ?? '';
    const again = await town.get('/api/public/notices', { 'If-None-Match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    await town.publish();
    town.later(1);
    await town.get('/api/public/notices', { 'If-None-Match': etag }).expect(200);
  });

  it('shows a warning that waits for the morning to go into the rooms', async () => {
    const town = await setUpPublic({ store: { start: '2026-06-09T22:00:00+08:00' } });
    const morning = new Date('2026-06-10T07:30:00+08:00');
    const source = { sourceId: 's', itemId: '1', attribution: '气象台', link: null };
    const waits = { state: 'approved', sentAt: null, goesOutAt: morning, sources: [source] } as const;
    await town.publish({ ...waits, severity: 'orange', byId: 'source/s' });
    const { body } = await town.get('/api/public/notices');
    expect(body.notices).toMatchObject([{ publishedAt: '2026-06-09T22:00:00+08:00' }]);
  });

  it('asks the store once in two seconds, however many look, and again after a failure', async () => {
    let asked = 0;
    const listOpen = async () => {
      asked += 1;
      if (asked === 1) throw new Error('away');
      return [];
    };
    const town = await setUpPublic({ deps: { notices: { listOpen } } });
    await town.get('/api/public/notices').expect(500);
    await Promise.all([1, 2, 3].map(() => town.get('/api/public/notices').expect(200)));
    expect(asked).toBe(2);
    town.later(1);
    await town.get('/api/public/notices').expect(200);
    expect(asked).toBe(3);
  });

  it('passes on no link that would run something', async () => {
    const town = await setUpPublic();
    const links = ['javascript:alert(1)', 'data:text/html,x', 'http://', '//example.cn', null];
    const sources = links.map((link, index) => ({
      ...{ sourceId: 's', itemId: String(index), attribution: '来源', link },
    }));
    const { number } = await town.publish({ sources });
    const { body } = await town.get(`/api/public/notices/${number.label}`);
    expect(body.sources.map(({ link }: { link: unknown }) => link)).toEqual(links.map(() => null));
  });

  it('waits until a community is there', async () => {
    const town = await setUpPublic({ deps: { findCommunityId: async () => null } });
    const answer = await town.get('/api/public/notices').expect(503);
    expect(answer.body.error.code).toBe('public.no-community');
  });
});
