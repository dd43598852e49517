import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { readProcesses } from '../../../server/platform/processes-file';
import { makeBuild, type MadeBuild } from './make-build';
import { freePort, runSupervisor, untilReady } from './run-supervisor';

describe('a start that cannot go on', () => {
  const made: MadeBuild[] = [];

  function build(replaced = {}): MadeBuild {
    const one = makeBuild(replaced);
    made.push(one);
    return one;
  }

  afterEach(() => {
    for (const { folder } of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  it('says which process has the data folder', async () => {
    const shared = build();
    const first = await runSupervisor(shared);
    await untilReady(first);
    const second = await runSupervisor(shared);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`pid ${String(first.child.pid)}`);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('names the port that is taken, before anything is started', async () => {
    const port = await freePort();
    const other = createServer().listen(port, '127.0.0.1');
    const one = build();
    const running = await runSupervisor(one, { env: { PORT: String(port) } });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain(`127.0.0.1:${String(port)} is taken`);
    expect(one.notes()).toEqual([]);
    other.close();
  });

  it('names each wrong setting with the fix, and never its value', async () => {
    const running = await runSupervisor(build(), { env: { PORT: 'secret', YIMEN_DATE: 'x' } });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain(
      'PORT must be a whole number from 1 to 65535, but is text of 6 characters',
    );
    expect(running.output()).toContain('YIMEN_DATE is no setting. Did you mean YIMEN_DATA?');
    expect(running.output()).not.toContain('secret');
  });

  it('shows what a process said that ends while starting, and leaves nothing behind', async () => {
    const one = build({
      'bot/main.js': `console.error('{"level":50,"time":0,"process":"bot","msg":"no puppet"}'); process.exit(3);`,
    });
    const running = await runSupervisor(one);
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain('no puppet');
    expect(running.output()).toContain('bot ended while starting: exit code 3');
    expect(one.notes().at(-1)).toBe('store stopped');
    expect(readProcesses(running.data)).toBeNull();
  });

  it('stops when the store cannot be prepared and shows why', async () => {
    const one = build({
      'server/cli/main.js': `console.error('index requests.number missing'); process.exit(1);`,
    });
    const running = await runSupervisor(one);
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain('index requests.number missing');
  });

  it('refuses an option that nobody knows', async () => {
    const one = build();
    const running = await runSupervisor(one, {
      command: [process.execPath, one.main, '--allow-volatile-reddis'],
    });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain(
      '--allow-volatile-reddis is no option. There is: --allow-volatile-redis',
    );
  });

  it('refuses a MONGOD_BIN without a program behind it', async () => {
    const running = await runSupervisor(build(), { env: { MONGOD_BIN: '/nowhere/mongod' } });
    expect(await running.ended).toBe(1);
    expect(running.output()).toContain('MONGOD_BIN must be the path of the mongod program');
  });
});
