import { allTopicRules } from './topics';
import type { Topic } from './understood';

/** 不动产过户咨询, 高龄补贴, 楼道灯不亮: the label as staff say it. */
export function shortLabel({ label }: Pick<Topic, 'label'>): string {
  return label.replace(/怎么办理（咨询）$/u, '咨询').replace(/（咨询）$/u, '咨询');
}

/**
 * The topics that words of staff may mean, best first: called exactly so, else with the words in their name, else by how people
 * speak of them. Service items come twice, to be done and to be asked about. Empty: none.
 */
export function topicsCalled(words: string, spokenOf: (words: string) => readonly Topic[]): readonly Topic[] {
  const said = plain(words);
  if (said === '') return [];
  const topics: readonly Topic[] = allTopicRules();
  const exact = topics.filter((topic) => namesOf(topic).includes(said));
  if (exact.length > 0) return exact.map(bare);
  const within =
    said.length < 2 ? [] : topics.filter((topic) => namesOf(topic).some((name) => name.includes(said)));
  return within.length > 0 ? within.map(bare) : spokenOf(words);
}

const plain = (words: string): string => words.replace(/[\s\p{P}]/gu, '');

function namesOf(topic: Topic): readonly string[] {
  const { label } = topic;
  const base = label.replace(/怎么办理（咨询）$|（咨询）$/u, '').replace(/^办理/u, '');
  return [label, shortLabel(topic), base].map(plain);
}

const bare = ({ id, label, requestClass, subject }: Topic): Topic => ({ id, label, requestClass, subject });
