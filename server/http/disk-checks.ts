import { statfs } from 'node:fs/promises';
import type { Clock } from '../core/shared/clock';
import type { ProcessReportRepository } from '../core/shared/process-reports';
import type { Health, HealthFinding } from '../platform/health';
import type { Metrics } from '../platform/metrics';
import { reason } from './presenters/reason-sentences';

export interface DiskChecksDeps {
  readonly health: Health;
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly holder: string;
  readonly findCommunityId: () => Promise<string | null>;
  readonly repositories: { readonly processReports: Pick<ProcessReportRepository, 'put'> };
  readonly isStoreFull: (error: unknown) => boolean;
  /** Bytes that are free where this folder lies. */
  readonly freeBytes: (folder: string) => Promise<number>;
}

const megabyte = 1024 * 1024;
/** Enough for a day of messages; below it somebody should look. */
const littleBytes = 500 * megabyte;
/** The log of the store may grow by this much before it is folded. */
const leastBytes = 50 * megabyte;

/** What `/ready` and `/metrics` say about room: whether the store takes a write, and what is free in the data folder. */
export function addDiskChecks(deps: DiskChecksDeps, dataFolder: string): void {
  const { health, metrics } = deps;
  health.add('store-writes', () => tryToWrite(deps));
  health.add('disk', async () => roomLeft(await deps.freeBytes(dataFolder)));
  const free = metrics.gauge({ name: 'yimen_disk_free_bytes', help: 'Bytes free in the data folder' });
  metrics.collect(async () => free(await deps.freeBytes(dataFolder)));
}

/** Free for us, not for the administrator alone. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** A store that reads may still be unable to write, so this process's own report is written. */
async function tryToWrite(deps: DiskChecksDeps): Promise<HealthFinding> {
  const communityId = await deps.findCommunityId();
  if (communityId === null) return null;
  const report = { process: 'server', holder: deps.holder, trouble: null, figures: {}, at: deps.clock.now() };
  try {
    await deps.repositories.processReports.put(communityId, report);
    return null;
  } catch (error) {
    if (!deps.isStoreFull(error)) throw error;
    return reason('health.disk-full');
  }
}

function roomLeft(bytes: number): HealthFinding {
  const freeMegabytes = Math.floor(bytes / megabyte);
  const figures = { freeMegabytes };
  if (bytes < leastBytes) return reason('health.disk-nearly-full', figures);
  const note = `${String(freeMegabytes)} MB are left on the disk`;
  return bytes < littleBytes ? { note, code: 'health.disk-low', figures } : null;
}
