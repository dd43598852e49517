import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHallVersion } from '../../../server/http/hall/hall-version';
import { aHallServer, type HallServer } from './a-hall-server';

describe('the hall page behind the server', () => {
  let folder = '';
  let server: HallServer;
  const build = (script: string) =>
    writeFile(
      join(folder, 'page', 'index.html'),
      `<!doctype html><html lang="zh-CN" data-version=""><script src="/hall/assets/${script}"></script>`,
    );
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hall-'));
    await mkdir(join(folder, 'page', 'assets'), { recursive: true });
    await build('main-1.js');
    await writeFile(join(folder, 'page', 'assets', 'main-1.js'), 'export {};');
    await writeFile(join(folder, 'secret.json'), '{}');
    server = await aHallServer(join(folder, 'page'));
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
      (resolve, reject) => {
        const asked = request({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          );
        });
        asked.on('error', reject);
        asked.end();
      },
    );

  it('serves the page afresh, told its version, and its hashed files for ever', async () => {
    const page = await ask('/hall/');
    const version = await readHallVersion(join(folder, 'page'));
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    expect(page.body).toContain(`data-version="${version}"`);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const script = await ask('/hall/assets/main-1.js');
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await ask('/hall')).headers['location']).toBe('/hall/');
  });

  it('tells two builds apart, and says nothing of a page that was never built', async () => {
    const before = await readHallVersion(join(folder, 'page'));
    await build('main-2.js');
    expect(await readHallVersion(join(folder, 'page'))).not.toBe(before);
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    expect(await readHallVersion(join(folder, 'nowhere'))).toBe('');
  });

  it.each(['/hall/../secret.json', '/hall/%2e%2e/secret.json', '/hall/..%2fsecret.json', '/hall/none.js'])(
    'has nothing at %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('answers only under the names it may', async () => {
    expect((await ask('/hall/', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/hall/', { host: `localhost:${server.port}` })).status).toBe(200);
  });
});
