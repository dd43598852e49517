import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const main = join(__dirname, '../../../../build/server/cli/main.js');

it('loses nothing acknowledged on a full disk, shows it within a second, and heals', () => {
  const args = [main, 'drill', 'disk-full', '--people', '4', '--seconds', '1', '--seed', '11'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 80_000 });
  const figures: unknown = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  expect(figures).toMatchObject({
    ok: true,
    acceptedButLost: 0,
    keptWhileFull: 0,
    unhandled: 0,
    triesCounted: 0,
    redMs: expect.any(Number),
    redParts: ['store-writes'],
  });
}, 90_000);
