import request from 'supertest';
import { callerAddress } from '../../../../server/http/public-api/caller-address';
import { createCallLimit } from '../../../../server/http/public-api/call-limit';
import { host, setUpPublic } from './set-up-public';

describe('who may ask the public API', () => {
  it('answers to this machine’s names and to the public one, while it listens here alone', async () => {
    const town = await setUpPublic({ publicUrl: 'https://yimen.example.cn' });
    for (const name of ['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', 'yimen.example.cn'])
      await town.get('/api/public/notices', { Host: name }).expect(200);
    for (const name of ['evil.example', '127.0.0.1:4000', 'yimen.example.cn.evil.example'])
      for (const path of ['/api/public/notices', '/portal', '/portal/style.css'])
        await town.get(path, { Host: name }).expect(403);
  });

  it('answers to any plain name when everybody may reach it', async () => {
    const town = await setUpPublic({ listenOn: '0.0.0.0' });
    for (const name of ['192.168.1.9:3000', 'hall.local', '[fe80::1]:3000'])
      await town.get('/portal', { Host: name }).expect(200);
    for (const name of ['a/b', 'a"b', '', 'user@host', '<i>'])
      expect((await town.get('/portal', { Host: name })).status).toBeGreaterThanOrEqual(400);
  });

  it('tells whoever asks too often how long to wait, and nobody else', async () => {
    const town = await setUpPublic();
    for (let call = 0; call < 120; call += 1) await town.get('/api/public/catalogue').expect(200);
    const refused = await town.get('/api/public/catalogue').expect(429);
    expect(refused.headers['retry-after']).toBe('1');
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(refused.body.error.code).toBe('http.too-many-tries');
    const page = await town.get('/portal', { Accept: 'text/html' }).expect(429);
    expect(page.text).toContain('请稍后再试');
    await town.get('/api/public/catalogue', { 'X-Forwarded-For': '203.0.113.7' }).expect(200);
    town.passMs(1_000);
    for (let call = 0; call < 4; call += 1) await town.get('/api/public/catalogue').expect(200);
    await town.get('/api/public/catalogue').expect(429);
  });

  it('believes who came to a proxy of this machine, and nobody else’s word', () => {
    const address = (remoteAddress: string, forwarded?: string) =>
      callerAddress({
        headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
        socket: { remoteAddress } as never,
      });
    expect(address('127.0.0.1', '198.51.100.1, 203.0.113.7')).toBe('203.0.113.7');
    expect(address('::ffff:127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(address('127.0.0.1', 'unknown')).toBe('127.0.0.1');
    expect(address('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
    expect(address('2001:db8:1:2:3::9')).toBe(address('2001:db8:1:2:ffff::1'));
  });

  it('remembers a bounded number of addresses', () => {
    const limit = createCallLimit({ nowMs: () => 0, most: 1, mostAddresses: 2 });
    expect(['a', 'a', 'b', 'c', 'a'].map((address) => limit.take(address) === null)).toEqual([
      true,
      false,
      true,
      true,
      true,
    ]);
  });

  it('only reads: nobody can change anything there', async () => {
    const town = await setUpPublic();
    for (const path of ['/api/public/notices', '/portal/notices'])
      await request(town.callback).post(path).set('Host', host).expect(405);
    await town.get('/api/public/nothing').expect(404);
  });
});
