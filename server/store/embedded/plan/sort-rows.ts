import { StoreError } from '../errors/store-error';
import { documentKeys } from '../keys/document-keys';
import type { IndexField } from '../keys/index-pattern';
import type { Match } from './find-matches';
import type { ScanContext } from './scan-context';
import { checkDeadline } from './scan-context';

const maxSortBytes = 32 * 1024 * 1024;

interface Sortable extends Match {
  readonly key: Buffer;
}

/** Sorts in memory, within its limit; keeps only the first `wanted` (0: all) while reading. */
export async function* sortRows(
  context: ScanContext,
  rows: AsyncIterable<Match>,
  sort: readonly IndexField[],
  wanted: number,
): AsyncGenerator<Match, void, undefined> {
  let kept: Sortable[] = [];
  let bytes = 0;
  for await (const row of rows) {
    kept.push({ ...row, key: sortKey(row, sort) });
    bytes += row.raw.length;
    if (wanted > 0 && kept.length >= wanted * 2 + 100) {
      kept = kept.sort(byKey).slice(0, wanted);
      bytes = kept.reduce((sum, item) => sum + item.raw.length, 0);
    }
    if (bytes > maxSortBytes) {
      throw new StoreError(292, `Sort exceeded memory limit of ${maxSortBytes} bytes`);
    }
  }
  checkDeadline(context);
  yield* kept.sort(byKey);
}

// The smallest of a document's keys under the pattern: an array sorts by its first element in that direction.
function sortKey(row: Match, sort: readonly IndexField[]): Buffer {
  const [first, ...rest] = documentKeys(sort, row.doc).keys;
  if (first === undefined) throw new TypeError('A document has no sort key');
  return rest.reduce((least, key) => (Buffer.compare(key.bytes, least) < 0 ? key.bytes : least), first.bytes);
}

function byKey(left: Sortable, right: Sortable): number {
  return Buffer.compare(left.key, right.key) || left.rowId - right.rowId;
}
