import type { Connection, mongo } from 'mongoose';

interface Query {
  readonly collection: string;
  readonly filter: mongo.Document;
  readonly sort: mongo.Document;
  readonly limit: number;
  readonly hint: string | null;
}

/** Listens to what is sent on the connection, and can ask for the plan of each different query. */
export function recordQueries(connection: Connection) {
  const queries = new Map<string, Query>();
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    for (const query of toQueries(commandName, command)) {
      const shape = [query.collection, shapeOf(query.filter), shapeOf(query.sort), query.limit > 0];
      queries.set(JSON.stringify(shape), query);
    }
  });
  return {
    /** Those that read a whole collection, or sort all they find to give the first few. */
    async scans(): Promise<readonly string[]> {
      const found: string[] = [];
      for (const [shape, { collection, filter, sort, limit, hint }] of [...queries]) {
        const cursor = connection.collection(collection).find(filter).sort(sort);
        const plan = JSON.stringify(
          await (hint === null ? cursor : cursor.hint(hint)).explain('queryPlanner'),
        );
        const sortsToLimit = limit > 0 && plan.includes('"SORT"');
        if (plan.includes('"COLLSCAN"') || sortsToLimit) found.push(shape);
      }
      return found;
    },
  };
}

function toQueries(name: string, command: mongo.Document): readonly Query[] {
  const collection = String(command[name]);
  const query = (
    filter: mongo.Document = {},
    sort: mongo.Document = {},
    limit = 0,
    hint: unknown = null,
  ): Query => ({
    collection,
    filter,
    sort,
    limit,
    hint: typeof hint === 'string' ? hint : null,
  });
  switch (name) {
    case 'find':
      return [query(command['filter'], toSort(command['sort']), command['limit'], command['hint'])];
    case 'count':
      return [query(command['query'])];
    case 'findAndModify':
      return [query(command['query'], toSort(command['sort']))];
    case 'update':
      return command['updates'].map((line: mongo.Document) => query(line['q']));
    case 'delete':
      return command['deletes'].map((line: mongo.Document) => query(line['q']));
    default:
      return [];
  }
}

/** The driver keeps sorts as maps. */
const toSort = (sort: unknown): mongo.Document =>
  sort instanceof Map ? Object.fromEntries(sort) : Object(sort ?? {});

/** The query without its values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))];
  if (typeof value !== 'object' || value === null || value instanceof Date) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]));
}
