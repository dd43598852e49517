import { spawn } from 'node:child_process';
import { transformSync } from '@swc/core';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const platform = resolve(__dirname, '../../../server/platform');

/** A process with our frame around `body`. */
function runMain(folder: string, body: string) {
  const main = join(folder, 'main.js');
  writeFileSync(
    main,
    `const { createLogger } = require('./platform/logger'); const { processMain } = require('./platform/process-main');
     processMain(createLogger({ process: 'jobs', level: 'info' }), async (frame) => { ${body} });`,
  );
  const child = spawn(process.execPath, [main], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let lines = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    lines += chunk.toString('utf8');
  });
  const ready = new Promise((done) => child.once('message', done));
  // Node's own 'close' does not come when we were the one who disconnected.
  const silent = new Promise((done) => child.stderr?.once('close', done));
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const ended = silent.then(() => exited);
  return { child, ready, ended, lines: () => lines };
}

describe('the frame of a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-main-'));

  beforeAll(() => {
    mkdirSync(join(folder, 'platform'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    for (const file of readdirSync(platform)) {
      const { code } = transformSync(readFileSync(join(platform, file), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      writeFileSync(join(folder, 'platform', file.replace(/\.ts$/, '.js')), code);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const serving = `frame.shutdown.add('let-go', 'store', () => frame.log.info({}, 'let go'));
    setInterval(() => undefined, 1000); frame.ready();`;

  it('says that it is ready, and stops what it was given on SIGTERM', async () => {
    const { child, ready, ended, lines } = runMain(folder, serving);
    expect(await ready).toEqual({ ready: true });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(lines()).toContain('let go');
  });

  it('leaves Ctrl-C to its supervisor, and stops when that is gone', async () => {
    const { child, ready, ended, lines } = runMain(folder, serving);
    await ready;
    child.kill('SIGINT');
    child.disconnect();
    expect(await ended).toBe(0);
    expect(lines()).toContain('supervisor gone');
    expect(lines()).not.toContain('SIGINT');
  });

  it.each([
    ['thrown', `frame.ready(); setTimeout(() => { throw new Error('王芳'); }, 1);`],
    ['rejected', `frame.ready(); setTimeout(() => { void Promise.reject(new Error('王芳')); }, 1);`],
    ['in the start', `frame.ready(); throw new Error('王芳');`],
  ])('ends with 1 and one line without contents when a bug is %s', async (_where, body) => {
    const { ended, lines } = runMain(folder, body);
    expect(await ended).toBe(1);
    expect(lines().trim().split('\n')).toHaveLength(1);
    expect(lines()).toContain('a bug ended the process');
    expect(lines()).not.toContain('王芳');
  });
});
