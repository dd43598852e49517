import { decodeDocument } from '../bson/decode-document';
import { StoreError } from '../errors/store-error';
import { ensureCollection } from '../storage/collections';
import { insertRow } from '../storage/rows';
import { checkFieldNames } from '../update/parse-update';
import { withId } from '../update/upsert-document';
import type { Command } from './command';
import { flagField, textField } from './read-fields';
import { runStatements, writeReply } from './write-batch';

export const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  run: (deps, request) => {
    const name = textField(request.body, 'insert');
    const documents = request.sequences.get('documents') ?? [];
    if (documents.length === 0) throw new StoreError(2, 'Write batch sizes must be at least 1');
    return deps.store.writer.run(async (tx) => {
      const collection = ensureCollection(tx, request.db, name);
      let n = 0;
      const errors = await runStatements(documents, flagField(request.body, 'ordered', true), (raw) => {
        const doc = decodeDocument(raw);
        checkFieldNames(doc);
        const [first] = doc.keys();
        if (first === '_id') insertRow(tx, collection, doc, raw);
        else insertRow(tx, collection, withId(doc));
        n++;
      });
      return writeReply({ n }, errors);
    });
  },
};
