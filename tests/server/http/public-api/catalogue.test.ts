import { setUpPublic } from './set-up-public';

describe('the guide for everybody', () => {
  it('has every item with its papers, its place and how long it takes', async () => {
    const town = await setUpPublic();
    const { body, headers } = await town.get('/api/public/catalogue').expect(200);
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect(body.services).toHaveLength(town.grid.services?.length ?? 0);
    expect(body.services[0]).toEqual({
      ...{ id: 'old-age-allowance', name: '高龄津贴', aliases: expect.arrayContaining(['高龄补贴']) },
      ...{ department: '街道民政办', days: 15, where: '服务中心1号窗口', source: '演示用，虚构' },
      papers: ['本人身份证', '户口簿', '本人银行卡', '一寸照片1张'],
    });
  });

  it('is empty where there is none', async () => {
    const town = await setUpPublic({ store: { changeGrid: (grid) => ({ ...grid, services: [] }) } });
    expect((await town.get('/api/public/catalogue')).body).toEqual({ services: [] });
    expect((await town.get('/portal/guide')).text).toContain('还没有办事指南');
  });
});
