import type { Doc, NumberValue, Value } from '../bson/value';
import type { Filter, Predicate } from '../match/filter';

/** What happens to one field. */
export type Edit =
  | { readonly op: 'set' | 'setOnInsert' | 'min' | 'max'; readonly value: Value }
  | { readonly op: 'unset' }
  | { readonly op: 'inc'; readonly by: NumberValue }
  | { readonly op: 'push'; readonly values: readonly Value[]; readonly slice: number | null }
  | { readonly op: 'addToSet' | 'pullAll'; readonly values: readonly Value[] }
  | { readonly op: 'pull'; readonly condition: PullCondition };

export type PullCondition =
  | { readonly kind: 'value'; readonly predicates: readonly Predicate[] }
  | { readonly kind: 'fields'; readonly filter: Filter };

export interface Change {
  readonly path: string;
  readonly segments: readonly string[];
  readonly edit: Edit;
}

export type Update =
  | { readonly kind: 'replace'; readonly doc: Doc }
  | { readonly kind: 'modify'; readonly changes: readonly Change[] };
