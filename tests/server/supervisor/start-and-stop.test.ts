import { rmSync } from 'node:fs';
import { isStillRunning } from '../../../server/platform/process-identity';
import { readProcesses } from '../../../server/platform/processes-file';
import { waitUntil } from '../../../server/supervisor/wait-until';
import { makeBuild, type MadeBuild } from './make-build';
import { processesOf, runSupervisor, untilGone, untilReady, type Running } from './run-supervisor';

describe('npm start', () => {
  let build: MadeBuild;
  const started: Running[] = [];

  async function start(options = {}): Promise<Running> {
    const running = await runSupervisor(build, options);
    started.push(running);
    return running;
  }

  beforeEach(() => {
    build = makeBuild();
  });

  afterEach(async () => {
    for (const { child, ended } of started.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    }
    rmSync(build.folder, { recursive: true, force: true });
  });

  it('starts store, Redis and the three processes, says where to look, and stops on SIGTERM with 0', async () => {
    const running = await start();
    await untilReady(running);
    expect(running.output()).toContain(`http://127.0.0.1:${String(running.port)}/chat/`);
    expect(build.notes().slice(0, 1)).toEqual(['cli migrate true']);
    const processes = processesOf(running);
    expect(processes.map((it) => it.name).sort()).toEqual([
      'bot',
      'jobs',
      'redis',
      'server',
      'store',
      'supervisor',
    ]);
    expect(processes.every(isStillRunning)).toBe(true);

    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(processes.filter(isStillRunning)).toEqual([]);
    expect(build.notes().at(-1)).toBe('store stopped');
    expect(readProcesses(running.data)).toBeNull();
  });

  it('decides the order alone when Ctrl-C goes to everything in the terminal', async () => {
    const running = await start();
    await untilReady(running);
    const processes = processesOf(running);
    process.kill(-(running.child.pid ?? 0), 'SIGINT');
    expect(await running.ended).toBe(0);
    expect(processes.filter(isStillRunning)).toEqual([]);
    expect(build.notes().filter((note) => note.includes('SIGINT'))).toEqual([]);
    expect(build.notes().at(-1)).toBe('store stopped');
  });

  it('leaves no process behind when it is killed, and starts again on the same folder', async () => {
    const first = await start();
    await untilReady(first);
    const processes = processesOf(first);
    first.child.kill('SIGKILL');
    expect(await untilGone(processes)).toBe(true);

    const second = await start();
    await untilReady(second);
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
  });

  it('ends when the npm that started it is killed', async () => {
    const running = await start({
      command: ['/bin/sh', '-c', '"$0" "$1" & wait', process.execPath, build.main],
    });
    await untilReady(running);
    const processes = processesOf(running);
    running.child.kill('SIGKILL');
    expect(await untilGone(processes)).toBe(true);
  });

  it('stops cleanly when the signal comes in the middle of the start', async () => {
    const running = await start();
    await waitUntil(() => running.output().includes('embedded'), { withinMs: 10_000 });
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(readProcesses(running.data)).toBeNull();
  });

  it('starts a process again that was killed', async () => {
    const running = await start();
    await untilReady(running);
    const before = processesOf(running).find((it) => it.name === 'jobs');
    process.kill(before?.pid ?? 0, 'SIGKILL');
    const isBack = () => build.notes().filter((note) => note === 'jobs started').length === 2;
    expect(await waitUntil(isBack, { withinMs: 10_000 })).toBe(true);
    expect(processesOf(running).find((it) => it.name === 'jobs')?.pid).not.toBe(before?.pid);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});
