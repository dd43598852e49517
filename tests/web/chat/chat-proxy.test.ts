import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { aPng } from '../../bot/web-chat/a-hub';
import { aChatServer, type ChatServer } from './a-chat-server';

describe('the chat page behind the server', () => {
  let folder = '';
  let server: ChatServer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'page-'));
    await mkdir(join(folder, 'page', 'assets'), { recursive: true });
    await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>聊天</title>');
    await writeFile(join(folder, 'page', 'assets', 'main-1.js'), 'export {};');
    await writeFile(join(folder, 'page', '.secret.json'), '{}');
    await writeFile(join(folder, 'secret.json'), '{}');
    server = await aChatServer(join(folder, 'page'));
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const ask = (
    path: string,
    options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
  ) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
      (resolve, reject) => {
        const { method = 'GET', headers = {}, body } = options;
        const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        });
        asked.on('error', reject);
        asked.end(body);
      },
    );
  const openSocket = (headers: Record<string, string> = {}) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/chat/ws`, { headers });
      socket.on('open', () => (socket.terminate(), resolve(101)));
      socket.on(
        'unexpected-response',
        (_, response) => (socket.terminate(), resolve(response.statusCode ?? 0)),
      );
      socket.on('error', () => undefined);
    });

  it('serves the page afresh and its hashed files for ever', async () => {
    const page = await ask('/chat/?who=zhang-guilan');
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await ask('/chat/assets/main-1.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toContain('javascript');
    expect((await ask('/chat?who=x')).headers['location']).toBe('/chat/?who=x');
  });

  it.each([
    '/chat/../secret.json',
    '/chat/%2e%2e/secret.json',
    '/chat/..%2fsecret.json',
    '/chat/.secret.json',
    '/chat/none.js',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('answers only under the names of this machine', async () => {
    const host = `localhost:${server.port}`;
    expect((await ask('/chat/', { headers: { host } })).status).toBe(200);
    expect((await ask('/chat/', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask('/chat/', { headers: { host: 'localhost:1' } })).status).toBe(403);
    const foreign = { origin: 'http://evil.example' };
    expect((await ask('/chat/upload', { method: 'POST', headers: foreign, body: aPng })).status).toBe(403);
    expect(await openSocket(foreign)).toBe(403);
    expect(await openSocket({ host: 'evil.example' })).toBe(403);
    expect(await openSocket({ origin: `http://127.0.0.1:${server.port}` })).toBe(101);
    expect(await openSocket()).toBe(101);
  });

  it('carries photos up and down', async () => {
    const headers = { 'content-type': 'image/png' };
    const answer = await ask('/chat/upload', { method: 'POST', headers, body: aPng });
    expect(answer.status).toBe(201);
    const { attachmentId } = JSON.parse(answer.body.toString('utf8'));
    const file = await ask(`/chat/files/${attachmentId}`);
    expect(file).toMatchObject({ status: 200, body: aPng });
    expect(file.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect((await ask(`/chat/files/${'A'.repeat(26)}.png`)).status).toBe(404);
    expect((await ask('/chat/files/..%2f..%2fsecret.json')).status).toBe(404);
  });

  it.each([
    [
      'a photo of 20 MB',
      Buffer.concat([aPng, Buffer.alloc(20 * 1024 * 1024)]),
      413,
      '照片太大了，最多 10 MB',
    ],
    ['a page dressed as a photo', Buffer.from('<html><script>1</script>'), 415, '只能发送'],
  ])('says in a sentence why it does not take %s', async (_, body, status, sentence) => {
    const answer = await ask('/chat/upload', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body,
    });
    expect(answer.status).toBe(status);
    expect(answer.body.toString('utf8')).toContain(sentence);
  });

  it('says 503 while the bot is away and works again when it is back', async () => {
    await server.stopBot();
    expect((await ask('/chat/upload', { method: 'POST', body: aPng })).status).toBe(503);
    expect((await ask('/chat/')).status).toBe(200);
    expect(await openSocket()).toBe(503);
    await server.startBot();
    expect(await openSocket()).toBe(101);
    expect((await ask('/chat/upload', { method: 'POST', body: aPng })).status).toBe(201);
  });

  it('refuses upgrades of other paths', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/other`);
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode));
      socket.on('error', () => undefined);
    });
    expect(status).toBe(404);
  });
});
