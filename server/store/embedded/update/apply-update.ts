import type { Doc } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { isEqual } from '../keys/compare-values';
import type { Filter } from '../match/filter';
import { editPath } from './edit-path';
import { editValue } from './edit-value';
import { findPosition } from './find-position';
import type { Change, Update } from './update';

/** The document after the update; `old` itself may be changed. Throws if its `_id` would change. */
export function applyUpdate(update: Update, old: Doc, filter: Filter): Doc {
  const id = old.get('_id');
  if (update.kind === 'replace') {
    const { doc } = update;
    if (doc.has('_id') && !isEqual(doc.get('_id'), id)) throw immutableId();
    return new Map([...(id === undefined ? [] : [['_id', id] as const]), ...doc]);
  }
  for (const change of resolved(update.changes, old, filter)) {
    if (change.edit.op !== 'setOnInsert') applyChange(old, change);
  }
  if (!isEqual(old.get('_id'), id) || !old.has('_id')) throw immutableId();
  return old;
}

export function applyChange(doc: Doc, { path, segments, edit }: Change): void {
  const creates = edit.op !== 'unset' && edit.op !== 'pull' && edit.op !== 'pullAll';
  editPath(doc, segments, creates, (value) => editValue(edit, value, path));
}

export function immutableId(): StoreError {
  return new StoreError(66, "Performing an update on the path '_id' would modify the immutable field '_id'");
}

// All positions are found before anything is changed: the first change may undo what matched.
function resolved(changes: readonly Change[], doc: Doc, filter: Filter): readonly Change[] {
  return changes.map((change) => {
    const at = change.segments.indexOf('$');
    if (at < 0) return change;
    const position = findPosition(filter, doc, change.segments.slice(0, at));
    if (position === undefined) {
      throw new StoreError(2, 'The positional operator did not find the match needed from the query');
    }
    return {
      ...change,
      segments: change.segments.map((segment, i) => (i === at ? String(position) : segment)),
    };
  });
}
