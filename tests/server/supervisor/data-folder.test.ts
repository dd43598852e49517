import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDataFolder } from '../../../server/supervisor/lock-data-folder';
import { isStillRunning } from '../../../server/platform/process-identity';
import { makeBuild } from './make-build';
import { processesOf, runSupervisor, untilReady } from './run-supervisor';

describe('a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-lock-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('belongs to one at a time, and to the next once it is released', async () => {
    const first = await lockDataFolder(folder);
    expect(first.held).toBe(true);
    expect(await lockDataFolder(folder)).toEqual({ held: false, byPid: process.pid });
    if (first.held) first.release();
    const again = await lockDataFolder(folder);
    expect(again.held).toBe(true);
    if (again.held) again.release();
  });

  it('may lie too deep for a unix socket, and nothing is left elsewhere', async () => {
    const build = makeBuild();
    const temporary = join(build.folder, 'tmp');
    mkdirSync(temporary);
    const data = join(build.folder, '社区'.repeat(20));
    const running = await runSupervisor(build, { env: { YIMEN_DATA: data, TMPDIR: temporary } });
    await untilReady(running);
    expect(readdirSync(temporary)).toHaveLength(1);
    const processes = processesOf(running);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
    expect(processes.filter(isStillRunning)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(build.folder, { recursive: true, force: true });
  });
});
