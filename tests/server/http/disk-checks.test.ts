import { addDiskChecks, freeBytes } from '../../../server/http/disk-checks';
import { createHealth } from '../../../server/platform/health';
import { createMetrics } from '../../../server/platform/metrics';
import { createHandClock } from '../../support/hand-clock';

const megabyte = 1024 * 1024;

function setUp() {
  const health = createHealth({ cacheMs: 0 });
  const metrics = createMetrics('server');
  const disk = { bytes: 9_000 * megabyte, failure: null as Error | null, written: 0 };
  addDiskChecks(
    {
      health,
      metrics,
      clock: createHandClock('2026-06-09T01:00:00Z'),
      holder: 'server-1',
      findCommunityId: () => Promise.resolve('yx'),
      repositories: {
        processReports: {
          put() {
            disk.written += 1;
            return disk.failure ? Promise.reject(disk.failure) : Promise.resolve();
          },
        },
      },
      isStoreFull: (error) => error instanceof RangeError,
      freeBytes: () => Promise.resolve(disk.bytes),
    },
    '/data',
  );
  return { health, metrics, disk };
}

describe('whether there is room for new messages', () => {
  it('is found out by writing, and is red while the store takes nothing', async () => {
    const { health, disk } = setUp();
    expect(await health.report()).toEqual({
      ok: true,
      checks: { 'store-writes': { ok: true }, disk: { ok: true } },
    });
    disk.failure = new RangeError('full');
    expect((await health.report()).checks['store-writes']).toEqual({
      ok: false,
      whyNot: 'the disk is full: new messages are refused',
      code: 'health.disk-full',
      figures: {},
    });
    disk.failure = null;
    expect((await health.report()).ok).toBe(true);
    expect(disk.written).toBe(3);
  });

  it('is red, but not for want of room, when the store cannot be reached', async () => {
    const { health, disk } = setUp();
    disk.failure = new TypeError('away');
    expect((await health.report()).checks['store-writes']).toMatchObject({
      ok: false,
      code: 'health.failed',
    });
  });

  it('is worth a word when little is left, red when next to nothing is, and always a figure', async () => {
    const { health, metrics, disk } = setUp();
    disk.bytes = 499.5 * megabyte;
    const low = await health.report();
    expect(low.ok).toBe(true);
    expect(low.checks['disk']).toMatchObject({
      note: '499 MB are left on the disk',
      code: 'health.disk-low',
    });
    disk.bytes = 49.5 * megabyte;
    const nothing = await health.report();
    expect(nothing.ok).toBe(false);
    expect(nothing.checks['disk']).toMatchObject({
      code: 'health.disk-nearly-full',
      figures: { freeMegabytes: 49 },
    });
    expect(await metrics.text()).toContain(`yimen_disk_free_bytes{process="server"} ${String(disk.bytes)}`);
  });

  it('asks the system what is free', async () => {
    expect(await freeBytes(__dirname)).toBeGreaterThan(0);
    await expect(freeBytes('/nowhere/at/all')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
