import { allTopicRules } from '../topics';

const families: ReadonlyMap<string, string> = new Map(
  allTopicRules().flatMap(({ id, family }) => (family === undefined ? [] : [[id, family] as const])),
);

/** The family of a topic: told together they are one matter. Null: it has none. */
export const topicFamily = (topicId: string): string | null => families.get(topicId) ?? null;
