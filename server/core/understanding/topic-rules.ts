import type { Topic } from './understood';

/**
 * How a topic is recognised. A rule is groups of words divided by blanks; a group is alternatives divided by `|` and
 * all groups must be near one another, the first is looked for first. `-词|词` must not be in the sentence.
 * `@name` stands for a list of `vocabulary.ts`.
 */
export interface TopicRules extends Topic {
  /** Specific words: enough to be sure. */
  readonly sure: readonly string[];
  /** Words that make it a guess only. */
  readonly likely?: readonly string[];
  /** Topics of one family told together are one matter. */
  readonly family?: string;
  /** What other troubles bring with them (smell, noise): told beside another topic it is the same matter. */
  readonly effect?: boolean;
}
