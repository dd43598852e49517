import { findTopic } from '../../server/core/understanding/topics';
import type { Topic } from '../../server/core/understanding/understood';

export function topicOf(id: string): Topic {
  const topic = findTopic(id);
  if (!topic) throw new Error(`no topic is called ${id}`);
  return topic;
}
