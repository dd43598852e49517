import type { Doc } from '../bson/value';
import type { Filter } from '../match/filter';
import { parseFilter } from '../match/parse-filter';
import type { IndexField } from '../keys/index-pattern';
import { parsePattern } from '../keys/index-pattern';
import type { Plan } from '../plan/access-path';
import { choosePlan } from '../plan/choose-plan';
import type { FindWindow } from '../plan/find-matches';
import { parseHint } from '../plan/hint';
import type { CollectionInfo } from '../storage/catalog';
import { countField, docFieldOrEmpty } from './read-fields';

/** What is searched, read from a command or one of its statements. */
export interface Query {
  readonly filter: Filter;
  readonly sort: readonly IndexField[];
  readonly window: FindWindow;
  readonly planFor: (collection: CollectionInfo) => Plan;
}

export function readQuery(doc: Doc, filterField: 'filter' | 'query' | 'q'): Query {
  const filter = parseFilter(docFieldOrEmpty(doc, filterField));
  const sort = parsePattern(docFieldOrEmpty(doc, 'sort'), 'sort');
  const hint = doc.get('hint');
  return {
    filter,
    sort,
    // A delete's limit of 0 or 1 is read by the delete itself.
    window: { skip: countField(doc, 'skip') ?? 0, limit: countField(doc, 'limit') ?? 0 },
    planFor: (collection) => choosePlan(collection, filter, sort, parseHint(hint, collection)),
  };
}
