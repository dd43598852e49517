import request from 'supertest';
import { hashOfToken } from '../../../../server/platform/api-token-secret';
import { setUpApi } from './set-up-api';

const unknown = { error: { code: 'http.unauthorized', message: 'A valid token is needed' } };

describe('who may call the staff API', () => {
  it('answers the same to no token, a wrong one, one too old, one ended, and one of somebody who is no staff', async () => {
    const { callback, clock, communityId, host, repositories, get, tokenOf } = await setUpApi();
    const bare = await request(callback).get('/api/staff/tasks').set('Host', host);
    const [old, live] = [await tokenOf('wang-fang', 1), await tokenOf('wang-fang')];
    expect((await get(old, '/tasks')).status).toBe(200);
    clock.set(new Date(clock.now().getTime() + 24 * 3_600_000));
    const tooOld = await get(old, '/tasks');
    expect((await get(live, '/tasks')).status).toBe(200);
    await repositories.apiTokens.revokeAllOf(communityId, 'wang-fang', clock.now());
    const answers = [
      bare,
      tooOld,
      await get(live, '/tasks'),
      await get('ym_short', '/tasks'),
      await get(`ym_${'x'.repeat(43)}`, '/tasks'),
    ];
    for (const { status, body, headers } of answers) {
      expect([status, body]).toEqual([401, unknown]);
      expect(headers['www-authenticate']).toBe('Bearer');
    }
  });

  it('asks for the roles at the time of the call: whoever is a resident now is not known', async () => {
    const { clock, communityId, get, repositories } = await setUpApi();
    const token = `ym_${'r'.repeat(43)}`;
    await repositories.apiTokens.insert({
      ...{ hash: hashOfToken(token), communityId, personId: 'zhang-guilan', department: null },
      ...{ expiresAt: new Date(clock.now().getTime() + 60_000), revokedAt: null },
    });
    expect((await get(token, '/tasks')).status).toBe(401);
  });

  it('answers under the names of this machine alone', async () => {
    const { callback, tokenOf } = await setUpApi();
    const token = await tokenOf('wang-fang');
    const answer = await request(callback)
      .get('/api/staff/tasks')
      .set({ Host: 'elsewhere.example', Authorization: `Bearer ${token}` });
    expect([answer.status, answer.body.error.code]).toEqual([403, 'http.forbidden']);
  });

  it('keeps neither token nor words in its log', async () => {
    const { lines, post, tokenOf } = await setUpApi();
    const token = await tokenOf('wang-fang');
    const body = { ownerId: 'li-qiang', title: '报排查表', dueAt: '2026-06-10T17:00:00+08:00' };
    expect((await post(token, '/tasks', body)).status).toBe(200);
    expect(lines.join('')).toContain('/api/staff/tasks');
    expect(lines.join('')).not.toMatch(/报排查表|ym_/);
  });
});
