import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../core/shared/clock';
import type { Health, HealthFinding } from '../platform/health';
import type { Metrics } from '../platform/metrics';
import { reason } from './presenters/reason-sentences';

export interface SpoolCheckDeps {
  readonly health: Pick<Health, 'add'>;
  readonly metrics: Pick<Metrics, 'gauge' | 'collect'>;
  readonly clock: Clock;
  /** Below the data folder, which the bot shares. */
  readonly spoolFolder: string;
  /** Rejects while the store is away. */
  readonly findCommunityId: () => Promise<string | null>;
}

const patienceMs = 60_000;

/** What the bot keeps on disk while the store is away, read from its folder: the bot's own report cannot be asked for then. */
export function addSpoolCheck(deps: SpoolCheckDeps): void {
  const { health, metrics, spoolFolder } = deps;
  const messages = metrics.gauge({ name: 'yimen_spool_messages', help: 'Messages that wait on disk' });
  const bytes = metrics.gauge({ name: 'yimen_spool_bytes', help: 'Bytes of messages that wait on disk' });
  const bad = metrics.gauge({ name: 'yimen_spool_bad', help: 'Lines of the spool put apart' });
  health.add('spool', () => spoolCheck(deps));
  metrics.collect(async () => {
    const { waiting, apart } = await lookInto(spoolFolder);
    messages(await countLines(spoolFolder, waiting));
    bytes(await countBytes(spoolFolder, waiting));
    bad(await countLines(spoolFolder, apart));
  });
}

/** Red when something waits for over a minute although the store answers; a note when lines were put apart. */
export async function spoolCheck(
  deps: Pick<SpoolCheckDeps, 'clock' | 'spoolFolder' | 'findCommunityId'>,
): Promise<HealthFinding> {
  const { waiting, apart } = await lookInto(deps.spoolFolder);
  const oldestMs = Math.min(...waiting.map((name) => Number(/-(\d+)\.jsonl$/.exec(name)?.[1] ?? 0)));
  if (waiting.length > 0 && deps.clock.now().getTime() - oldestMs > patienceMs) {
    // While the store is away this waits as it should, and the store's own check says why.
    await deps.findCommunityId();
    return reason('health.spool-waits', { messages: await countLines(deps.spoolFolder, waiting) });
  }
  if (apart.length === 0) return null;
  const count = await countLines(deps.spoolFolder, apart);
  return {
    note: `${count} lines of the spool were put apart, see spool/bad-*.jsonl in the data folder`,
    code: 'health.spool-bad',
    figures: { lines: count },
  };
}

async function lookInto(folder: string): Promise<{ waiting: readonly string[]; apart: readonly string[] }> {
  try {
    const names = await readdir(folder);
    return {
      waiting: names.filter((name) => /^(spool|taken)-.*\.jsonl$/.test(name)),
      apart: names.filter((name) => /^bad-.*\.jsonl$/.test(name)),
    };
  } catch (error) {
    if (isGone(error)) return { waiting: [], apart: [] };
    throw error;
  }
}

const countLines = (folder: string, names: readonly string[]): Promise<number> =>
  sum(names, async (name) => (await readFile(join(folder, name), 'utf8')).split('\n').length - 1);

const countBytes = (folder: string, names: readonly string[]): Promise<number> =>
  sum(names, async (name) => (await stat(join(folder, name))).size);

async function sum(names: readonly string[], measure: (name: string) => Promise<number>): Promise<number> {
  let total = 0;
  for (const name of names) {
    try {
      total += await measure(name);
    } catch (error) {
      // Drained in between.
      if (!isGone(error)) throw error;
    }
  }
  return total;
}

const isGone = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
