import { allTopicRules, findTopic } from '../../../../server/core/understanding/topics';

describe('the table of topics', () => {
  test('ids are unique, labels short, and every topic can be found', () => {
    const rules = allTopicRules();
    expect(rules.length).toBeGreaterThan(70);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, label } of rules) {
      expect([id, label.length <= 18]).toEqual([id, true]);
      expect(findTopic(id)?.label).toBe(label);
    }
    expect(findTopic('no-such-topic')).toBeNull();
  });
});
