import { decodeDocument } from '../bson/decode-document';
import type { Doc } from '../bson/value';
import type { Filter } from '../match/filter';
import { matches } from '../match/matches';
import type { Plan } from './access-path';
import { scan } from './scan';
import type { ScanContext } from './scan-context';
import { sortRows } from './sort-rows';

export interface Match {
  readonly rowId: number;
  readonly raw: Buffer;
  readonly doc: Doc;
}

export interface FindWindow {
  readonly skip: number;
  /** 0 is no limit. */
  readonly limit: number;
}

/** The documents that match, in the plan's order; lazy unless they must be sorted. */
export async function* findMatches(
  context: ScanContext,
  plan: Plan,
  filter: Filter,
  { skip, limit }: FindWindow,
): AsyncGenerator<Match, void, undefined> {
  const isSorting = plan.sort.length > 0;
  const wanted = isSorting || limit === 0 ? 0 : skip + limit;
  const matching = filterRows(context, plan, filter, wanted);
  const ordered = isSorting
    ? sortRows(context, matching, plan.sort, limit === 0 ? 0 : skip + limit)
    : matching;
  let passed = 0;
  for await (const match of ordered) {
    if (passed++ < skip) continue;
    yield match;
    if (limit > 0 && passed >= skip + limit) return;
  }
}

async function* filterRows(context: ScanContext, plan: Plan, filter: Filter, wanted: number) {
  for await (const { rowId, raw } of scan(context, plan.path, wanted)) {
    const doc = decodeDocument(raw);
    if (matches(filter, doc)) yield { rowId, raw, doc };
  }
}
