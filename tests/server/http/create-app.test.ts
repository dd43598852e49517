import Router from '@koa/router';
import request from 'supertest';
import { z } from 'zod';
import { DomainError } from '../../../server/core/shared/errors';
import { makeApp } from './make-app';

function failingRouter(): Router {
  const router = new Router();
  router.get('/conflict', () => {
    throw new DomainError('conflict', 'requests.already-accepted', 'Somebody else has it', { ownerId: 'p1' });
  });
  router.get('/away', () => {
    throw new DomainError('unavailable', 'store.away', 'The store does not answer');
  });
  router.get('/bug', () => {
    throw new Error('王芳 13800138000');
  });
  router.post('/echo', (ctx) => {
    ctx.body = z.object({ text: z.string() }).parse(ctx.request.body);
  });
  return router;
}

describe('the web application', () => {
  it('is live even when it is not ready, and says why it is not ready', async () => {
    const { callback } = makeApp({
      checks: { store: async () => null, redis: async () => 'connection refused' },
    });
    expect((await request(callback).get('/live')).status).toBe(200);
    const ready = await request(callback).get('/ready');
    expect(ready.status).toBe(503);
    expect(ready.body).toEqual({
      ok: false,
      checks: { store: { ok: true }, redis: { ok: false, whyNot: 'connection refused' } },
    });
  });

  it('is ready when every check is well', async () => {
    const { callback } = makeApp({ checks: { store: async () => null } });
    expect((await request(callback).get('/ready')).status).toBe(200);
  });

  it('counts its requests for Prometheus', async () => {
    const { callback } = makeApp();
    await request(callback).get('/');
    const metrics = await request(callback).get('/metrics');
    expect(metrics.type).toBe('text/plain');
    expect(metrics.text).toMatch(/^yimen_http_request_seconds_count\{.*method="GET",status="200"\} 1$/m);
  });

  it('shows a home page in Chinese with what runs and three things to try', async () => {
    const { callback } = makeApp({ checks: { store: async () => null, redis: async () => '<b>away</b>' } });
    const home = await request(callback).get('/');
    expect(home.type).toBe('text/html');
    expect(home.text).toContain('lang="zh-CN"');
    expect(home.text).toContain('href="/chat/"');
    expect(home.text.match(/<h3>/g)).toHaveLength(3);
    expect(home.text).toContain('有问题：&lt;b&gt;away&lt;/b&gt;');
    expect((await request(callback).get('/home.css')).type).toBe('text/css');
  });

  it('says what was set aside, without turning red for it', async () => {
    const note = '2 messages and 1 reminder are set aside; npm run yimen -- set-aside list';
    const setAside = { note, code: 'health.set-aside', figures: { messages: 2, dues: 1 } };
    const odd = { note: '<i>odd</i>', code: 'health.odd', figures: {} };
    const { callback } = makeApp({ checks: { 'set-aside': async () => setAside, odd: async () => odd } });
    const ready = await request(callback).get('/ready').expect(200);
    expect(ready.body).toMatchObject({ ok: true, checks: { 'set-aside': { ok: true, note } } });
    const { text } = await request(callback).get('/');
    expect(text).toContain('2 条消息、1 个定时提醒没处理成，已另存');
    expect(text).toContain('&lt;i&gt;odd');
    expect(text).not.toContain('class="ill"');
  });

  it('does not offer the chat page beside a production channel', async () => {
    const { callback } = makeApp({ webChat: false });
    expect((await request(callback).get('/')).text).not.toContain('/chat/');
  });

  it('lets pages load only from here', async () => {
    const { callback } = makeApp();
    const { headers } = await request(callback).get('/');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("connect-src 'self' ws:");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it.each([
    ['/conflict', 409, 'requests.already-accepted'],
    ['/away', 503, 'store.away'],
    ['/nowhere', 404, 'http.not-found'],
  ])('answers a refusal at %s with %i and its code', async (path, status, code) => {
    const { callback } = makeApp({ router: failingRouter() });
    const answer = await request(callback).get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toBe(code);
  });

  it('tells neither the asker nor the log what a bug had in hand', async () => {
    const { callback, lines } = makeApp({ router: failingRouter() });
    const answer = await request(callback).get('/bug');
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({ error: { code: 'http.internal', message: 'Something went wrong here' } });
    expect(lines.join('')).toContain('request ended in a bug');
    expect(lines.join('')).not.toMatch(/王芳|13800138000/);
    expect((await request(callback).get('/metrics')).text).toContain(
      'yimen_http_bugs_total{process="server"} 1',
    );
  });

  it('keeps the query, where words of people may stand, out of the log', async () => {
    const { callback, lines } = makeApp();
    await request(callback).get('/nowhere?q=王芳');
    expect(lines.join('')).toContain('"path":"/nowhere"');
    expect(lines.join('')).not.toMatch(/王芳|%E7/);
  });

  it('reads bodies up to 64 KiB and refuses larger, broken and wrong ones', async () => {
    const { callback } = makeApp({ router: failingRouter() });
    const post = (body: string) => request(callback).post('/echo').type('json').send(body);
    expect((await post(JSON.stringify({ text: '灯坏了' }))).body).toEqual({ text: '灯坏了' });
    const large = await post(JSON.stringify({ text: 'x'.repeat(65 * 1024) }));
    expect([large.status, large.body.error.code]).toEqual([413, 'http.too-large']);
    const broken = await post('{"text":');
    expect([broken.status, broken.body.error.code]).toEqual([400, 'http.bad-request']);
    const wrong = await post('{"text":{"$ne":""}}');
    expect([wrong.status, wrong.body.error]).toEqual([
      400,
      { code: 'http.invalid-input', message: 'Not valid: text' },
    ]);
  });

  it('refuses a method that an address does not have', async () => {
    const { callback } = makeApp();
    const answer = await request(callback).post('/live');
    expect([answer.status, answer.body.error.code]).toEqual([405, 'http.method-not-allowed']);
    expect(answer.headers.allow).toContain('GET');
  });
});
