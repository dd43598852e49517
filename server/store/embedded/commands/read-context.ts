import type { CollectionInfo } from '../storage/catalog';
import type { Sqlite } from '../storage/sqlite';
import type { ScanContext } from '../plan/scan-context';
import type { CommandDeps, Request } from './command';
import { countField } from './read-fields';

const defaultMaxTimeMs = 30_000;

/** When the command has to be over, on the process clock. */
export function deadlineOf(request: Request): number {
  const maxTimeMs = countField(request.body, 'maxTimeMS') ?? 0;
  return performance.now() + (maxTimeMs === 0 ? defaultMaxTimeMs : maxTimeMs);
}

/** What a scan needs, through the reading connection or, inside a transaction, the writing one. */
export function scanContext(
  deps: CommandDeps,
  request: Request,
  collection: CollectionInfo,
  sqlite: Sqlite = deps.store.reader,
): ScanContext {
  return {
    sqlite,
    collection,
    stats: { keys: 0, docs: 0 },
    deadline: deadlineOf(request),
    isCurrent: (indexId) => isCurrent(deps.store.catalog.get(collection.ns), collection.id, indexId),
    noteLongScan: (path) => deps.log({ msg: 'long scan', command: request.name, ns: collection.ns, path }),
  };
}

function isCurrent(known: CollectionInfo | undefined, id: number, indexId: number | null): boolean {
  if (known?.id !== id) return false;
  return indexId === null || [...known.indexes.values()].some((index) => index.id === indexId);
}
