import { compileRules } from '../compile-rules';
import { createFoldSpelling } from '../fold-spelling';
import { createMatchTopics } from '../match-topics';
import { allTopicRules } from '../topics';

/** What is said first tells the kind; the rest of a long letter is left to its grams. */
const MOST_READ = 400;

/** Ids of the topics whose rules a text fits. */
export type FindRuleHints = (text: string) => readonly string[];

export function createFindRuleHints(): FindRuleHints {
  const fold = createFoldSpelling();
  const matchTopics = createMatchTopics(compileRules(allTopicRules()));
  return (text) => {
    const folded = fold(text.slice(0, MOST_READ));
    return [...new Set(matchTopics(folded, 0).map(({ topic }) => topic.id))];
  };
}
