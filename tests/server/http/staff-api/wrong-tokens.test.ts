import { setUpApi } from './set-up-api';

const nobody = `ym_${'x'.repeat(43)}`;

describe('wrong tokens at the APIs', () => {
  it('are answered ten times a minute, then told to wait, while 王芳 goes on', async () => {
    const { clock, get, getFrom, lines, post, tokenOf } = await setUpApi();
    const wang = await tokenOf('wang-fang');
    expect((await get(wang, '/tasks')).status).toBe(200);
    for (let count = 0; count < 5; count += 1) {
      expect((await get(nobody, '/tasks')).status).toBe(401);
      expect((await getFrom(nobody, '/department/tasks')).status).toBe(401);
    }
    clock.set(new Date(clock.now().getTime() + 20_000));
    const refused = await post(nobody, '/leaves', {});
    expect([refused.status, refused.body.error.code]).toEqual([429, 'http.too-many-tries']);
    expect(refused.headers['retry-after']).toBe('40');
    expect((await get(wang, '/tasks')).status).toBe(200);
    clock.set(new Date(clock.now().getTime() + 40_000));
    expect((await get(nobody, '/tasks')).status).toBe(401);
    expect(lines.join('')).not.toMatch(/ym_/);
  });
});
