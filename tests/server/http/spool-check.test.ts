import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addSpoolCheck, spoolCheck } from '../../../server/http/spool-check';
import { createHealth } from '../../../server/platform/health';
import { createMetrics } from '../../../server/platform/metrics';

const now = new Date('2026-06-09T10:00:00+08:00');
const clock = { now: () => now };
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const look = (findCommunityId = () => Promise.resolve<string | null>('c')) =>
  spoolCheck({ clock, spoolFolder: join(folder, 'spool'), findCommunityId });
const leave = (name: string, lines: number): void => {
  mkdirSync(join(folder, 'spool'), { recursive: true });
  writeFileSync(join(folder, 'spool', name), 'x\n'.repeat(lines));
};

describe('the check of the spool', () => {
  it('is well without a folder, and while something has waited for less than a minute', async () => {
    expect(await look()).toBeNull();
    leave(`spool-000001-${now.getTime() - 59_000}.jsonl`, 3);
    expect(await look()).toBeNull();
  });

  it('is red when something waits for over a minute although the store answers, or does not answer', async () => {
    leave(`taken-000001-${now.getTime() - 61_000}.jsonl`, 3);
    leave(`spool-000002-${now.getTime()}.jsonl`, 1);
    expect(await look()).toMatchObject({ code: 'health.spool-waits', figures: { messages: 4 } });
    await expect(look(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
  });

  it('notes lines that were put apart', async () => {
    leave('bad-000001.jsonl', 2);
    expect(await look()).toMatchObject({ code: 'health.spool-bad', figures: { lines: 2 } });
  });

  it('counts what waits for the metrics', async () => {
    const metrics = createMetrics('server');
    const findCommunityId = () => Promise.resolve('c');
    const spoolFolder = join(folder, 'spool');
    addSpoolCheck({ health: createHealth(), metrics, clock, spoolFolder, findCommunityId });
    leave(`spool-000001-${now.getTime()}.jsonl`, 3);
    const text = await metrics.text();
    expect(text).toMatch(/yimen_spool_messages\{process="server"\} 3/);
    expect(text).toMatch(/yimen_spool_bytes\{process="server"\} 6/);
  });
});
