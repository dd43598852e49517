import type { TopicRules } from './topic-rules';
import type { Topic } from './understood';
import { VOCABULARY } from './vocabulary';

/** One rule, ready to be asked: `groups[0]` is what is looked for first. */
export interface CompiledRule {
  readonly topic: Topic;
  readonly rules: TopicRules;
  readonly strength: 'sure' | 'likely';
  readonly groups: readonly (readonly string[])[];
  readonly unless: readonly string[];
}

export function compileRules(tables: readonly TopicRules[]): readonly CompiledRule[] {
  return tables.flatMap((rules) => {
    const { id, label, requestClass, subject } = rules;
    const topic: Topic = { id, label, requestClass, subject };
    const compile = (strength: CompiledRule['strength']) => (line: string) => {
      const parts = line.split(' ').filter((part) => part !== '');
      const wanted = parts.filter((part) => !part.startsWith('-'));
      const unwanted = parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1));
      return { topic, rules, strength, groups: wanted.map(wordsOf), unless: unwanted.flatMap(wordsOf) };
    };
    return [...rules.sure.map(compile('sure')), ...(rules.likely ?? []).map(compile('likely'))];
  });
}

function wordsOf(group: string): readonly string[] {
  return group.split('|').flatMap((part) => {
    if (!part.startsWith('@')) return part === '' ? [] : [part];
    const words = VOCABULARY[part.slice(1)];
    if (words === undefined) throw new Error(`No list of words is called ${part}`);
    return wordsOf(words);
  });
}
