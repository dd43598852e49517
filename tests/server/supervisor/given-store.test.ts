import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBuild, type MadeBuild } from './make-build';
import { processesOf, runSupervisor, untilReady } from './run-supervisor';

// Takes the options of mongod that we rely on and listens where it is told.
const fakeMongod = `#!${process.execPath}
const net = require('node:net'), fs = require('node:fs'), path = require('node:path');
const option = (name) => process.argv[process.argv.indexOf(name) + 1];
fs.writeFileSync(path.join(option('--dbpath'), 'seen'), process.argv.slice(2).join(' '));
net.createServer((c) => c.end()).listen(option('--bind_ip'));
`;

describe('a store that is not the embedded one', () => {
  let build: MadeBuild;
  beforeEach(() => {
    build = makeBuild();
  });
  afterEach(() => rmSync(build.folder, { recursive: true, force: true }));

  it('may be a mongod of this machine, started as a child on a unix socket', async () => {
    const mongod = join(build.folder, 'mongod');
    writeFileSync(mongod, fakeMongod);
    chmodSync(mongod, 0o755);
    const running = await runSupervisor(build, { env: { MONGOD_BIN: mongod } });
    await untilReady(running);
    expect(processesOf(running).map((it) => it.name)).toContain('store');
    expect(running.output()).toContain(mongod);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });

  it('may be a given one, which is neither started nor filled', async () => {
    const running = await runSupervisor(build, {
      env: { MONGODB_URI: 'mongodb://127.0.0.1:1/x', YIMEN_COMMUNITY: build.folder },
    });
    await untilReady(running);
    expect(processesOf(running).map((it) => it.name)).not.toContain('store');
    expect(build.notes().filter((note) => note.startsWith('cli'))).toEqual(['cli migrate true']);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });

  it('is filled with the community when it is our own', async () => {
    const running = await runSupervisor(build, { env: { YIMEN_COMMUNITY: build.folder } });
    await untilReady(running);
    expect(build.notes().filter((note) => note.startsWith('cli'))).toEqual(['cli import true']);
    running.child.kill('SIGTERM');
    expect(await running.ended).toBe(0);
  });
});
