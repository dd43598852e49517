import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { buildIndex } from '../storage/build-index';
import { dropIndex, ensureCollection } from '../storage/collections';
import { wholeReply } from './batch';
import type { Command } from './command';
import { existingIndex, indexesToDrop, readIndexSpec } from './index-spec';
import { docField, docsField, textField } from './read-fields';

const idSpec = fields({ v: 2, key: fields({ _id: 1 }), name: '_id_' });

export const createIndexes: Command = {
  fields: ['indexes', 'ignoreUnknownIndexOptions'],
  run: (deps, request) => {
    const name = textField(request.body, 'createIndexes');
    if (request.body.get('ignoreUnknownIndexOptions') === true) {
      throw new StoreError(2, 'ignoreUnknownIndexOptions is not supported');
    }
    const specs = docsField(request.body, 'indexes').map(readIndexSpec);
    return deps.store.writer.run(async (tx) => {
      const isNew = !tx.catalog.has(`${request.db}.${name}`);
      const collection = ensureCollection(tx, request.db, name);
      const before = collection.indexes.size + 1;
      for (const spec of specs) {
        if (spec !== null && existingIndex(collection, spec) === undefined)
          await buildIndex(tx, collection, spec);
      }
      const after = collection.indexes.size + 1;
      return fields({
        numIndexesBefore: before,
        numIndexesAfter: after,
        createdCollectionAutomatically: isNew,
        ...(before === after ? { note: 'all indexes already exist' } : {}),
        ok: 1,
      });
    });
  },
};

export const listIndexes: Command = {
  fields: ['cursor'],
  run: (deps, request) => {
    docField(request.body, 'cursor');
    const ns = `${request.db}.${textField(request.body, 'listIndexes')}`;
    const collection = deps.store.catalog.get(ns);
    if (collection === undefined) throw new StoreError(26, `ns does not exist: ${ns}`);
    return wholeReply(ns, [idSpec, ...[...collection.indexes.values()].map((index) => index.spec)]);
  },
};

export const dropIndexes: Command = {
  fields: ['index'],
  run: (deps, request) => {
    const ns = `${request.db}.${textField(request.body, request.name)}`;
    return deps.store.writer.run(async (tx) => {
      const collection = tx.catalog.get(ns);
      if (collection === undefined) throw new StoreError(26, `ns not found ${ns}`);
      const before = collection.indexes.size + 1;
      for (const index of indexesToDrop(collection, request.body.get('index')))
        dropIndex(tx, collection, index);
      return fields({ nIndexesWas: before, ok: 1 });
    });
  },
};
