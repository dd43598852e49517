import { decodeDocument } from '../bson/decode-document';
import { encodeDocument } from '../bson/encode-document';
import type { Doc } from '../bson/value';
import type { Filter } from '../match/filter';
import { replaceRow } from '../storage/rows';
import type { Transaction } from '../storage/writer';
import { applyUpdate } from '../update/apply-update';
import { checkFieldNames } from '../update/parse-update';
import type { Update } from '../update/update';
import type { WritableRow } from './rows-to-write';

export interface ChangedDocument {
  readonly doc: Doc;
  readonly raw: Buffer;
  readonly isModified: boolean;
}

/** Applies an update to one stored document; writes nothing if it makes no difference. */
export function changeDocument(
  tx: Transaction,
  { collection, rowId, raw: old }: WritableRow,
  update: Update,
  filter: Filter,
): ChangedDocument {
  const doc = applyUpdate(update, decodeDocument(old), filter);
  checkFieldNames(doc);
  const raw = encodeDocument(doc);
  if (raw.equals(old)) return { doc, raw, isModified: false };
  // Read back once, so that the nesting limit holds for what is stored.
  replaceRow(tx, collection, rowId, decodeDocument(old), decodeDocument(raw), raw);
  return { doc, raw, isModified: true };
}
