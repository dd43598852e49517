import type { Doc } from '../bson/value';
import { isNumber, toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';

export interface IndexField {
  readonly path: string;
  readonly segments: readonly string[];
  readonly direction: 1 | -1;
}

/** Reads a key pattern or a sort; only plain ascending and descending fields are served. */
export function parsePattern(doc: Doc, what: 'index' | 'sort'): readonly IndexField[] {
  return [...doc].map(([path, order]) => {
    const direction = isNumber(order) ? toNumber(order) : Number.NaN;
    if (direction !== 1 && direction !== -1) {
      const code = what === 'index' ? 67 : 2;
      throw new StoreError(code, `The ${what} key '${path}' must be 1 or -1; other kinds are not supported`);
    }
    const segments = path.split('.');
    if (segments.some((segment) => segment === '' || segment.startsWith('$'))) {
      throw new StoreError(what === 'index' ? 67 : 2, `The ${what} key '${path}' is not a valid path`);
    }
    if (what === 'index' && segments.some((segment) => /^\d+$/.test(segment))) {
      throw new StoreError(67, `The index key '${path}' with an array position is not supported`);
    }
    return { path, segments, direction };
  });
}
