import type { TopicRules } from './topic-rules';
import { buildingTopics } from './topics/building-topics';
import { complexTopics, landTopics } from './topics/complex-topics';
import { livingTopics } from './topics/living-topics';
import { neighbourTopics } from './topics/neighbour-topics';
import { outdoorTopics } from './topics/outdoor-topics';
import { partyTopics, ruralTopics } from './topics/rural-topics';
import { benefitTopics, opinionTopics, questionTopics, serviceTopics } from './topics/service-topics';
import { townTopics } from './topics/town-topics';
import { utilityTopics } from './topics/utility-topics';
import type { Topic } from './understood';

/** Every topic with its rules; what comes first wins a tie. */
export function allTopicRules(): readonly TopicRules[] {
  return [
    ...utilityTopics,
    ...buildingTopics,
    ...outdoorTopics,
    ...neighbourTopics,
    ...livingTopics,
    ...complexTopics,
    ...landTopics,
    ...benefitTopics,
    ...ruralTopics,
    ...partyTopics,
    ...serviceTopics(),
    ...questionTopics,
    ...opinionTopics,
    ...townTopics,
  ];
}

/** The topic of an id, without its rules; null for an id of no topic. */
export function findTopic(id: string): Topic | null {
  const found = allTopicRules().find((rules) => rules.id === id);
  if (found === undefined) return null;
  const { label, requestClass, subject } = found;
  return { id, label, requestClass, subject };
}

/** The topic of an id that has to be there. */
export function topicNamed(id: string): Topic {
  const topic = findTopic(id);
  if (topic === null) throw new Error(`No topic is called ${id}`);
  return topic;
}
