import { findTopic } from '../topics';

/** What topics of the catalogue have in common: their class, and the matter they ask about or want done. */
export function kinOfTopic(id: string): readonly string[] {
  const topic = findTopic(id);
  return topic === null ? [] : [`class ${topic.requestClass}`, `matter ${id.replace(/-question$/, '')}`];
}
