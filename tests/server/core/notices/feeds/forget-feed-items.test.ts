import { forgetFeedItems } from '../../../../../server/core/notices/feeds/forget-feed-items';
import { qweatherAlerts } from '../../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../../support/set-up-feeds';

const issued = '2026-06-09T09:50+08:00';
const dayMs = 24 * 60 * 60_000;

describe('what a source said', () => {
  it('is forgotten 120 days after it was seen, and does not come back though the source says it again', async () => {
    const feeds = await setUpFeeds([bureau]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued }));
    await feeds.poll('weather');
    await feeds.said();
    for (const entry of await feeds.repositories.feedRecords.listOutboxes(
      feeds.communityId,
      new Date('2027-01-01'),
      10,
    ))
      await feeds.repositories.feedRecords.emptyOutbox(entry.id, entry.version);
    const seenAt = feeds.clock.now().getTime();
    const forgetAt = (days: number) =>
      forgetFeedItems(feeds.repositories, feeds.communityId, new Date(seenAt + days * dayMs + 1));
    expect(await forgetAt(119)).toBe(0);
    expect(await forgetAt(120)).toBe(1);
    expect(await forgetAt(120)).toBe(0);
    expect(await feeds.records()).toMatchObject({ made: [] });

    feeds.clock.set(new Date(seenAt + 121 * dayMs));
    await feeds.poll('weather');
    await feeds.takeNew();
    expect(await feeds.notices()).toHaveLength(1);
    expect(await feeds.records()).toMatchObject({ made: [], new: [], held: [] });
  });

  it('goes portion by portion, until a portion is not full', async () => {
    const answers = [500, 500, 3, 500];
    const asked: number[] = [];
    const forget = (_: string, __: Date, ___: Date, limit: number) => {
      asked.push(limit);
      return Promise.resolve(answers.shift() ?? 0);
    };
    expect(await forgetFeedItems({ feedRecords: { forget } }, 'community', new Date(0))).toBe(1_003);
    expect(asked).toEqual([500, 500, 500]);
  });
});
