import type { Value } from '../bson/value';
import { fields } from '../bson/value';
import { encodeKey } from '../keys/encode-key';
import { walkPath } from '../match/walk-path';
import { findMatches } from '../plan/find-matches';
import type { Command } from './command';
import { scanContext } from './read-context';
import { textField } from './read-fields';
import { readQuery } from './read-query';

export const distinct: Command = {
  fields: ['key', 'query', 'hint'],
  run: async (deps, request) => {
    const segments = textField(request.body, 'key').split('.');
    const query = readQuery(request.body, 'query');
    const collection = deps.store.catalog.get(`${request.db}.${textField(request.body, 'distinct')}`);
    if (collection === undefined) return fields({ values: [], ok: 1 });
    const context = scanContext(deps, request, collection);
    const found = new Map<string, Value>();
    for await (const { doc } of findMatches(context, query.planFor(collection), query.filter, query.window)) {
      walkPath(doc, segments, false, (value) => {
        for (const item of Array.isArray(value) ? value : [value]) {
          if (item !== undefined) found.set(encodeKey(item).toString('latin1'), item);
        }
        return false;
      });
    }
    const ordered = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
    return fields({ values: ordered.map(([, value]) => value), ok: 1 });
  },
};
