import type { Doc, Value } from '../bson/value';
import { fields, isDoc, isNumber, toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { findMatches } from '../plan/find-matches';
import { wholeReply } from './batch';
import type { Command, CommandDeps, Request } from './command';
import { scanContext } from './read-context';
import { checkFields, docFieldOrEmpty, docsField, textField } from './read-fields';
import type { Query } from './read-query';
import { readQuery } from './read-query';

export const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint'],
  run: async (deps, request) => {
    const ns = `${request.db}.${textField(request.body, 'count')}`;
    return fields({ n: await countMatches(deps, request, ns, readQuery(request.body, 'query')), ok: 1 });
  },
};

/** Only the pipeline by which drivers count documents. */
export const aggregate: Command = {
  fields: ['pipeline', 'cursor', 'hint'],
  run: async (deps, request) => {
    const ns = `${request.db}.${textField(request.body, 'aggregate')}`;
    checkFields(docFieldOrEmpty(request.body, 'cursor'), 'aggregate.cursor', ['batchSize']);
    const query = readCountPipeline(docsField(request.body, 'pipeline'), request.body.get('hint'));
    const n = await countMatches(deps, request, ns, query);
    return wholeReply(ns, n === 0 ? [] : [fields({ _id: 1, n })]);
  },
};

async function countMatches(deps: CommandDeps, request: Request, ns: string, query: Query): Promise<number> {
  const collection = deps.store.catalog.get(ns);
  if (collection === undefined) return 0;
  const isWhole = query.filter.kind === 'and' && query.filter.filters.length === 0;
  if (isWhole && query.window.skip === 0 && query.window.limit === 0) {
    return Number(deps.store.reader.all(`SELECT count(*) FROM c${collection.id}`, [])[0]?.[0]);
  }
  let n = 0;
  const context = scanContext(deps, request, collection);
  const matches = findMatches(context, query.planFor(collection), query.filter, query.window);
  for await (const match of matches) n += match.rowId > 0 ? 1 : 0;
  return n;
}

function readCountPipeline(pipeline: readonly Doc[], hint: Value | undefined): Query {
  const asCommand: Doc = new Map(hint === undefined ? [] : [['hint', hint]]);
  const order = ['$match', '$skip', '$limit', '$group'];
  let last = -1;
  for (const stage of pipeline) {
    const [[name, value] = ['', null]] = stage;
    const at = order.indexOf(name);
    if (stage.size !== 1 || at <= last) throw unsupported(name);
    last = at;
    if (name === '$group' && !isCountGroup(value)) throw unsupported(name);
    if (name === '$match') asCommand.set('query', value);
    if (name === '$skip' || name === '$limit') asCommand.set(name.slice(1), value);
  }
  if (last !== 3) throw unsupported('without $group');
  return readQuery(asCommand, 'query');
}

function isCountGroup(value: Value): boolean {
  if (!isDoc(value) || value.size !== 2) return false;
  const n = value.get('n');
  const by = value.get('_id');
  const sum = isDoc(n) && n.size === 1 ? n.get('$sum') : undefined;
  return isNumber(by) && toNumber(by) === 1 && isNumber(sum) && toNumber(sum) === 1;
}

function unsupported(stage: string): StoreError {
  return new StoreError(2, `Aggregation stage '${stage}' is not supported here; only counting documents is`);
}
