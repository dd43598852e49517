import type { FeedSource } from '../../../../../server/core/grid/grid';
import { releaseHeld } from '../../../../../server/core/notices/feeds/release-held';
import { withdrawNotice } from '../../../../../server/core/notices/withdraw-notice';
import { nmcAlarms, qweatherAlerts } from '../../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../../support/set-up-feeds';

const national: FeedSource = {
  ...{ ...bureau, id: 'national', name: '中央气象台', adapter: 'nmc-alarms' },
  ...{ url: 'https://national.example/alarms', codes: ['adcode 330109'] },
};

const on = (time: string): Date => new Date(`2026-06-09T${time}:00+08:00`);

/** The bureau's orange warning of 09:50 is a notice; the secretary withdraws it at 10:20. */
async function setUpWithdrawn() {
  const feeds = await setUpFeeds([bureau, national]);
  const says = (id: string, issued: string, color: string, event = '暴雨') =>
    feeds.answer('weather', qweatherAlerts({ id, issued: `2026-06-09T${issued}+08:00`, color, event }));
  says('a1', '09:50', 'orange');
  await feeds.poll('weather');
  feeds.clock.set(on('10:20'));
  const cause = { causeId: 'message-1', byId: 'zhou-jianguo', channel: 'chat', at: on('10:20') };
  const noticeId = 'notice/feed/weather/a1';
  await withdrawNotice(feeds.deps(), { grid: feeds.grid, noticeId, cause });
  await feeds.said();
  feeds.clock.set(on('10:50'));
  return {
    ...feeds,
    says,
    nationalSays: (color: string, issued: string) => {
      const title = `浙江省杭州市气象台发布暴雨${color}预警信号`;
      feeds.answer(
        'national',
        nmcAlarms([{ id: '33010041600000_1', title, issued: `2026/06/09 ${issued}` }]),
      );
    },
  };
}

const nationalId = '33010041600000_1';

describe('a warning that the secretary withdrew', () => {
  it('does not come again because another source says it; the clerk is asked', async () => {
    const feeds = await setUpWithdrawn();
    feeds.nationalSays('橙色', '09:55');
    await feeds.poll('national');
    await feeds.takeNew();
    expect(await feeds.notices()).toHaveLength(1);
    expect(await feeds.records()).toMatchObject({ held: [nationalId], new: [] });
    expect((await feeds.said()).filter((line) => line.includes('撤回'))).toEqual([
      'zhao-min 来源“中央气象台”说“浙江省杭州市气象台发布暴雨橙色预警信号”，这件事的通知YX-0609-N01已在6月9日10:20撤回，所以先压着没发。要发就发“来源 中央气象台 放行”，不发就发“来源 中央气象台 丢弃”。',
    ]);
  });

  it('does not come again when the same source repeats it under another id', async () => {
    const feeds = await setUpWithdrawn();
    feeds.says('a2', '10:05', 'yellow');
    await feeds.poll('weather');
    expect(await feeds.records()).toMatchObject({ held: ['a2'] });
    expect(await feeds.notices()).toHaveLength(1);
  });

  it('goes out when the clerk lets it pass, and is not asked about again', async () => {
    const feeds = await setUpWithdrawn();
    feeds.nationalSays('橙色', '09:55');
    await feeds.poll('national');
    const by = await feeds.repositories.people.find(feeds.communityId, 'zhao-min');
    if (!by) throw new Error('no clerk');
    const cause = { causeId: 'message-2', byId: by.id, channel: 'chat', at: on('10:55') };
    const recordIds = [`feed/national/${nationalId}`];
    await releaseHeld(feeds.deps(), { grid: feeds.grid, by, recordIds, as: 'new', cause });
    await feeds.takeNew();
    await feeds.takeNew();
    expect((await feeds.notices()).map(({ state }) => state)).toEqual(['withdrawn', 'approved']);
    expect(await feeds.records()).toMatchObject({ held: [], new: [] });
  });

  it.each([
    ['in a more severe colour', 'a2', '10:05', 'red', '暴雨'],
    ['issued after that', 'a2', '10:40', 'orange', '暴雨'],
    ['of something else', 'a2', '10:05', 'orange', '大风'],
  ])('is no reason to keep back one %s', async (_, id, issued, color, event) => {
    const feeds = await setUpWithdrawn();
    feeds.says(id, issued, color, event);
    await feeds.poll('weather');
    expect(await feeds.records()).toMatchObject({ made: ['a1', id], held: [] });
  });
});
