import type { Scalar, Value } from '../bson/value';

/** What one path must satisfy. */
export type Predicate =
  | { readonly op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte'; readonly value: Value }
  | { readonly op: 'in'; readonly values: readonly Value[]; readonly patterns: readonly Pattern[] }
  | { readonly op: 'exists' }
  | { readonly op: 'type'; readonly types: readonly string[] }
  | { readonly op: 'regex'; readonly pattern: Pattern }
  | { readonly op: 'size'; readonly size: number }
  | { readonly op: 'elemMatchDoc'; readonly filter: Filter }
  | { readonly op: 'elemMatchValue'; readonly predicates: readonly Predicate[] }
  | { readonly op: 'all'; readonly predicates: readonly Predicate[] }
  | { readonly op: 'not'; readonly predicates: readonly Predicate[] };

export interface Pattern {
  readonly value: Extract<Scalar, { t: 'regex' }>;
  readonly expression: RegExp;
}

export type Filter =
  | { readonly kind: 'and' | 'or' | 'nor'; readonly filters: readonly Filter[] }
  | {
      readonly kind: 'field';
      readonly path: string;
      readonly segments: readonly string[];
      readonly predicate: Predicate;
    };
