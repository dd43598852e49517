import type { Doc, Encodable, Value } from '../bson/value';
import { fields, isDoc } from '../bson/value';
import { StoreError } from '../errors/store-error';
import type { AccessPath, Plan } from '../plan/access-path';
import { findMatches } from '../plan/find-matches';
import type { FindWindow } from '../plan/find-matches';
import type { Command, CommandDeps, Reply, Request } from './command';
import { scanContext } from './read-context';
import { docsField, textField } from './read-fields';
import type { Query } from './read-query';
import { readQuery } from './read-query';

/** Names the plan of a command and counts what it reads; nothing is written. */
export const explain: Command = {
  fields: ['verbosity'],
  run: async (deps, request) => {
    const inner = request.body.get('explain');
    if (!isDoc(inner)) throw new StoreError(14, "BSON field 'explain' must be a command");
    const { name, query, window } = readExplained(inner);
    const ns = `${request.db}.${textField(inner, name)}`;
    const collection = deps.store.catalog.get(ns);
    if (collection === undefined)
      return explained(ns, fields({ stage: 'EOF' }), { returned: 0, keys: 0, docs: 0 });
    const plan = query.planFor(collection);
    const counts = await countReads(deps, request, ns, query, plan, window);
    return explained(ns, describePlan(plan), counts);
  },
};

interface Counts {
  readonly returned: number;
  readonly keys: number;
  readonly docs: number;
}

function readExplained(inner: Doc): {
  readonly name: string;
  readonly query: Query;
  readonly window: FindWindow;
} {
  const [name = ''] = inner.keys();
  switch (name) {
    case 'find': {
      const query = readQuery(inner, 'filter');
      return { name, query, window: query.window };
    }
    case 'count': {
      const query = readQuery(inner, 'query');
      return { name, query, window: query.window };
    }
    case 'findAndModify':
    case 'findandmodify':
      return { name, query: readQuery(inner, 'query'), window: { skip: 0, limit: 1 } };
    case 'update':
    case 'delete': {
      const [statement = new Map<string, Value>()] = docsField(
        inner,
        name === 'update' ? 'updates' : 'deletes',
      );
      const query = readQuery(statement, 'q');
      const isSingle = name === 'update' ? statement.get('multi') !== true : query.window.limit === 1;
      return { name, query, window: { skip: 0, limit: isSingle ? 1 : 0 } };
    }
    default:
      throw new StoreError(59, `Explain does not support the command '${name}'`);
  }
}

async function countReads(
  deps: CommandDeps,
  request: Request,
  ns: string,
  query: Query,
  plan: Plan,
  window: FindWindow,
): Promise<Counts> {
  const collection = deps.store.catalog.get(ns);
  if (collection === undefined) return { returned: 0, keys: 0, docs: 0 };
  const context = scanContext(deps, request, collection);
  let returned = 0;
  for await (const match of findMatches(context, plan, query.filter, window))
    returned += match.rowId > 0 ? 1 : 0;
  return { returned, keys: context.stats.keys, docs: context.stats.docs };
}

function describePlan(plan: Plan): Encodable {
  const reading = describePath(plan.path);
  if (plan.sort.length === 0) return reading;
  const sortPattern = fields(Object.fromEntries(plan.sort.map(({ path, direction }) => [path, direction])));
  return fields({ stage: 'SORT', sortPattern, inputStage: reading });
}

function describePath(path: AccessPath): Encodable {
  const direction = path.kind !== 'either' && path.isBackward ? 'backward' : 'forward';
  switch (path.kind) {
    case 'collection':
      return fields({ stage: 'COLLSCAN', direction });
    case 'either':
      return fields({ stage: 'OR', inputStages: path.branches.map(describePath) });
    case 'index':
      if (path.index === null) {
        return fields({
          stage: path.isPoint ? 'IDHACK' : 'IXSCAN',
          indexName: '_id_',
          keyPattern: fields({ _id: 1 }),
          direction,
        });
      }
      return fields({
        stage: 'IXSCAN',
        indexName: path.index.name,
        keyPattern: path.index.keyPattern,
        isMultiKey: path.index.multikey.includes(true),
        isUnique: path.index.isUnique,
        direction,
      });
  }
}

function explained(namespace: string, winningPlan: Encodable, { returned, keys, docs }: Counts): Reply {
  return fields({
    explainVersion: '1',
    queryPlanner: fields({ namespace, winningPlan, rejectedPlans: [] }),
    executionStats: fields({
      executionSuccess: true,
      nReturned: returned,
      totalKeysExamined: keys,
      totalDocsExamined: docs,
    }),
    ok: 1,
  });
}
