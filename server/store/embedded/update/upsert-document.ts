import { ObjectId } from 'bson';
import type { Doc, Value } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { isEqual } from '../keys/compare-values';
import type { Filter } from '../match/filter';
import { conjuncts } from '../plan/conditions';
import { applyChange, immutableId } from './apply-update';
import { editPath, valueAt } from './edit-path';
import type { Update } from './update';

/** The document an upsert inserts: the filter's equalities, then the update, `_id` first. */
export function upsertDocument(update: Update, filter: Filter): Doc {
  const base = equalities(filter);
  const id = base.get('_id');
  if (update.kind === 'replace') {
    const { doc } = update;
    if (id !== undefined && doc.has('_id') && !isEqual(doc.get('_id'), id)) throw immutableId();
    return withId(id === undefined ? doc : new Map([['_id', id], ...doc]));
  }
  for (const change of update.changes) {
    if (change.segments.includes('$')) {
      throw new StoreError(2, 'The positional operator did not find the match needed from the query');
    }
    applyChange(base, change);
  }
  if (id !== undefined && !isEqual(base.get('_id'), id)) throw immutableId();
  return withId(base);
}

/** The document with `_id` in front, made where it is missing. */
export function withId(doc: Doc): Doc {
  const known = doc.get('_id');
  const id: Value = known === undefined ? { t: 'objectId', v: Buffer.from(new ObjectId().id) } : known;
  return new Map([['_id', id], ...[...doc].filter(([key]) => key !== '_id')]);
}

function equalities(filter: Filter): Doc {
  const doc: Doc = new Map();
  for (const part of conjuncts(filter)) {
    if (part.kind !== 'field' || part.predicate.op !== 'eq') continue;
    const { value } = part.predicate;
    const known = valueAt(doc, part.segments);
    if (known !== undefined && !isEqual(known, value)) {
      throw new StoreError(2, `cannot infer query fields to set, path '${part.path}' is matched twice`);
    }
    editPath(doc, part.segments, true, () => value);
  }
  return doc;
}
