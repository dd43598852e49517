import type { Doc } from '../bson/value';
import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { matches } from '../match/matches';
import { parseFilter } from '../match/parse-filter';
import { dropCollection, ensureCollection } from '../storage/collections';
import { wholeReply } from './batch';
import type { Command } from './command';
import { docFieldOrEmpty, flagField, textField } from './read-fields';

export const create: Command = {
  fields: [],
  run: (deps, request) => {
    const name = textField(request.body, 'create');
    return deps.store.writer.run(async (tx) => {
      ensureCollection(tx, request.db, name);
      return fields({ ok: 1 });
    });
  },
};

export const drop: Command = {
  fields: [],
  run: (deps, request) => {
    const ns = `${request.db}.${textField(request.body, 'drop')}`;
    return deps.store.writer.run(async (tx) => {
      const collection = tx.catalog.get(ns);
      if (collection === undefined) return fields({ ok: 1 });
      const nIndexesWas = collection.indexes.size + 1;
      dropCollection(tx, collection);
      return fields({ nIndexesWas, ns, ok: 1 });
    });
  },
};

export const dropDatabase: Command = {
  fields: [],
  run: (deps, request) =>
    deps.store.writer.run(async (tx) => {
      for (const collection of [...tx.catalog.values()]) {
        if (collection.db === request.db) dropCollection(tx, collection);
      }
      return fields({ dropped: request.db, ok: 1 });
    }),
};

export const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run: (deps, request) => {
    const filter = parseFilter(docFieldOrEmpty(request.body, 'filter'));
    const isNameOnly = flagField(request.body, 'nameOnly', false);
    const found = [...deps.store.catalog.values()]
      .filter((collection) => collection.db === request.db)
      .map(({ name }) => describe(name))
      .filter((doc) => matches(filter, doc));
    const shown = found.map((doc) => (isNameOnly ? new Map([...doc].slice(0, 2)) : doc));
    return wholeReply(`${request.db}.$cmd.listCollections`, shown);
  },
};

export const listDatabases: Command = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  run: (deps, request) => {
    if (request.db !== 'admin')
      throw new StoreError(2, 'listDatabases may only be run against the admin database');
    const filter = parseFilter(docFieldOrEmpty(request.body, 'filter'));
    const names = [...new Set([...deps.store.catalog.values()].map(({ db }) => db))].sort();
    const found = names.map((name): Doc => new Map([['name', name]])).filter((doc) => matches(filter, doc));
    return fields({ databases: found, ok: 1 });
  },
};

function describe(name: string): Doc {
  const info: Doc = new Map([['readOnly', false]]);
  return new Map<string, Doc | string>([
    ['name', name],
    ['type', 'collection'],
    ['options', new Map()],
    ['info', info],
  ]);
}
