import { StoreError } from '../errors/store-error';
import type { IndexField } from '../keys/index-pattern';
import type { Filter } from '../match/filter';
import type { CollectionInfo } from '../storage/catalog';
import type { AccessPath, Plan } from './access-path';
import type { Condition } from './conditions';
import { conditionsOf, conjuncts } from './conditions';
import type { Hint } from './hint';
import type { Candidate } from './index-use';
import { holdsEverything, useIndex } from './index-use';
import { orderOfIndex } from './order-of-index';

const idCandidate: Candidate = {
  index: null,
  pattern: [{ path: '_id', segments: ['_id'], direction: 1 }],
  multikey: [false],
};

interface Scored extends Plan {
  readonly score: number;
}

/** Chooses how to read a collection for a filter and a sort. */
export function choosePlan(
  collection: CollectionInfo,
  filter: Filter,
  sort: readonly IndexField[],
  hint: Hint | null,
): Plan {
  if (hint?.kind === 'natural') return scan(sort, hint.isBackward);
  const parts = conjuncts(filter);
  const conditions = conditionsOf(parts);
  if (hint !== null) return hinted(collection, parts, conditions, sort, hint.name);
  const best = bestIndex(collection, parts, conditions, sort);
  if (best !== undefined && best.score >= 10) return best;
  const branches = eitherBranch(collection, parts);
  if (branches !== undefined) return { path: { kind: 'either', branches }, sort };
  return best ?? scan(sort, false);
}

function scan(sort: readonly IndexField[], isBackward: boolean): Plan {
  return { path: { kind: 'collection', isBackward }, sort };
}

function bestIndex(
  collection: CollectionInfo,
  parts: readonly Filter[],
  conditions: readonly Condition[],
  sort: readonly IndexField[],
): Scored | undefined {
  const usable = [...collection.indexes.values()].filter((index) =>
    holdsEverything(index, parts, conditions),
  );
  const scored = [idCandidate, ...usable.map((index) => ({ ...index, index }))]
    .map((candidate) => score(candidate, conditions, sort))
    .filter((plan) => plan.score > 0);
  return scored.reduce<Scored | undefined>(
    (a, b) => (a !== undefined && a.score >= b.score ? a : b),
    undefined,
  );
}

function score(candidate: Candidate, conditions: readonly Condition[], sort: readonly IndexField[]): Scored {
  const use = useIndex(candidate, conditions);
  const order = sort.length === 0 ? undefined : orderOfIndex(candidate, use, sort);
  const isExact = use.points === candidate.pattern.length && (candidate.index?.isUnique ?? true);
  const isPoint = isExact && use.intervals.length === 1;
  const path: AccessPath = {
    kind: 'index',
    index: candidate.index,
    intervals: order === 'backward' ? [...use.intervals].reverse() : use.intervals,
    isBackward: order === 'backward',
    isPoint,
  };
  // Of two that know as much of the query the partial one leads to fewer documents.
  const isSmaller = use.points > 0 && candidate.index !== null && candidate.index.partial !== null;
  const points =
    use.points * 10 +
    (isExact ? 100 : 0) +
    (use.hasRange ? 8 : 0) +
    (order === undefined ? 0 : 7) +
    (isSmaller ? 1 : 0);
  // One document needs no sorting.
  return { path, sort: order === undefined && !isPoint ? sort : [], score: points };
}

function hinted(
  collection: CollectionInfo,
  parts: readonly Filter[],
  conditions: readonly Condition[],
  sort: readonly IndexField[],
  name: string,
): Plan {
  if (name === '_id_') return score(idCandidate, conditions, sort);
  const index = collection.indexes.get(name);
  if (index === undefined)
    throw new StoreError(2, `hint provided does not correspond to an existing index: ${name}`);
  if (!holdsEverything(index, parts, conditions)) {
    throw new StoreError(
      2,
      `hint '${name}' is a sparse or partial index that does not hold what the query asks for`,
    );
  }
  return score({ ...index, index }, conditions, sort);
}

// Every branch of an $or must have an index of its own, or all would be scanned anyway.
function eitherBranch(
  collection: CollectionInfo,
  parts: readonly Filter[],
): readonly AccessPath[] | undefined {
  const either = parts.find((part) => part.kind === 'or');
  if (either === undefined || either.kind !== 'or') return undefined;
  const others = parts.filter((part) => part !== either);
  const paths = either.filters.map((branch) => {
    const branchParts = [...conjuncts(branch), ...others];
    return bestIndex(collection, branchParts, conditionsOf(branchParts), [])?.path;
  });
  const found = paths.filter((path) => path !== undefined);
  return found.length === paths.length ? found : undefined;
}
