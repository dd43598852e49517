import { encodeDocument } from '../bson/encode-document';
import { StoreError } from '../errors/store-error';
import { findMatches } from '../plan/find-matches';
import { parseProjection, project } from '../project/projection';
import { firstReply, cursorReply, readBatch, wholeReply } from './batch';
import type { Command } from './command';
import { deadlineOf, scanContext } from './read-context';
import { countField, docField, flagField, listField, textField } from './read-fields';
import { readQuery } from './read-query';

const defaultBatchSize = 101;

export const find: Command = {
  fields: ['filter', 'sort', 'projection', 'hint', 'skip', 'limit', 'batchSize', 'singleBatch'],
  run: async (deps, request) => {
    const { body } = request;
    const ns = `${request.db}.${textField(body, 'find')}`;
    const query = readQuery(body, 'filter');
    const projection = parseProjection(docField(body, 'projection'));
    const batchSize = countField(body, 'batchSize') ?? defaultBatchSize;
    const isSingle = flagField(body, 'singleBatch', false);
    const collection = deps.store.catalog.get(ns);
    if (collection === undefined) return wholeReply(ns, []);
    const context = scanContext(deps, request, collection);
    const matches = findMatches(context, query.planFor(collection), query.filter, query.window);
    const rows = async function* () {
      for await (const { raw, doc } of matches) {
        yield projection === null ? raw : encodeDocument(project(projection, doc));
      }
    };
    const remaining = query.window.limit === 0 ? Infinity : query.window.limit;
    return firstReply(deps, { ns, rows: rows(), context, leftover: null, remaining }, batchSize, isSingle);
  },
};

export const getMore: Command = {
  fields: ['collection', 'batchSize'],
  run: async (deps, request) => {
    const id = cursorId(request.body.get('getMore'));
    const ns = `${request.db}.${textField(request.body, 'collection')}`;
    const size = countField(request.body, 'batchSize') ?? 0;
    const query = deps.cursors.take(id, ns);
    if (query.context !== null) query.context.deadline = deadlineOf(request);
    try {
      const { docs, isDone } = await readBatch(query, size === 0 ? Infinity : size);
      if (isDone) deps.cursors.kill(id);
      return cursorReply('nextBatch', ns, docs, isDone ? 0n : id);
    } catch (error) {
      deps.cursors.kill(id);
      throw error;
    } finally {
      deps.cursors.giveBack(id);
    }
  },
};

export const killCursors: Command = {
  fields: ['cursors'],
  run: (deps, request) => {
    const ids = listField(request.body, 'cursors').map(cursorId);
    const killed = ids.filter((id) => deps.cursors.kill(id));
    const longs = (list: readonly bigint[]) => list.map((v) => ({ t: 'long', v }) as const);
    return new Map(
      Object.entries({
        cursorsKilled: longs(killed),
        cursorsNotFound: longs(ids.filter((id) => !killed.includes(id))),
        cursorsAlive: [],
        cursorsUnknown: [],
        ok: 1,
      }),
    );
  },
};

function cursorId(value: unknown): bigint {
  if (typeof value === 'object' && value !== null && 't' in value && 'v' in value) {
    if (value.t === 'long' && typeof value.v === 'bigint') return value.v;
    if (value.t === 'int' && typeof value.v === 'number') return BigInt(value.v);
  }
  throw new StoreError(14, 'A cursor id must be a long');
}
