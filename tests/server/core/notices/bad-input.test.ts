import type { CommunityFiles } from '../../../../server/files/community-files';
import { readCommunityFolder } from '../../../../server/files/read-community-folder';
import { nmcAlarms, qweatherAlerts, rss } from '../../../support/feed-answers';
import { bureau, setUpFeeds } from '../../../support/set-up-feeds';
import { setUpNotices } from '../../../support/set-up-notices';
import { replayDemo, saidOf, type SaidLine } from '../../cli/replay/support/replay-demo';

const national = {
  ...{ ...bureau, id: 'national', name: '中央气象台', adapter: 'nmc-alarms' },
  ...{ url: 'https://national.example/alarms', codes: ['adcode 330109'] },
};
const issued = '2026-06-09T09:50+08:00';

/** What 周建国 hears who says these one after the other, and what the rooms hear until noon. */
async function saying(texts: readonly string[], community?: CommunityFiles) {
  const lines = texts.map((text, index) =>
    JSON.stringify({ at: `2026-06-09T10:0${String(index)}:00+08:00`, from: 'zhou-jianguo', text }),
  );
  const start = '{"scenario":"bad-input","start":"2026-06-09T09:59:00+08:00"}';
  const until = '{"until":"2026-06-09T12:00:00+08:00"}';
  const result = await replayDemo([start, ...lines, until], community ? { community } : {});
  const said = saidOf(result);
  const textsOf = (isMeant: (line: SaidLine) => boolean) => said.filter(isMeant).map(({ text }) => text);
  return {
    answers: textsOf(({ to, room }) => to === 'zhou-jianguo' && room === undefined),
    inRooms: textsOf(({ room }) => room?.endsWith('residents') === true),
  };
}

describe('bad input to notices', () => {
  it('a notice without an end: asked for, and nothing goes out', async () => {
    const { answers, inRooms } = await saying(['发通知 气象预报 甲片 今晚有大风', '1']);
    expect(answers[0]).toContain('请写明有效到什么时候');
    expect(inRooms).toEqual([]);
  });

  it('a notice for an empty audience: refused, by area and by crop', async () => {
    const town = await setUpNotices();
    await expect(town.write('zhou-jianguo', { areaIds: ['bing'] })).rejects.toMatchObject({
      code: 'notices.nobody-there',
    });
    const audience = { kind: 'farmers', crop: '咖啡' } as const;
    await expect(town.write('zhou-jianguo', { audience })).rejects.toMatchObject({
      code: 'notices.nobody-reads',
    });
    expect(await town.repositories.notices.listAll(town.communityId)).toEqual([]);
  });

  it('a notice with 30,000 characters: refused, and never cut to what would fit', async () => {
    const { answers, inRooms } = await saying([
      `发通知 气象预报 甲片 到明天18点 ${'风'.repeat(30_000)}`,
      '1',
    ]);
    expect(answers[0]).toContain('最多1000字，没有发出');
    expect(inRooms).toEqual([]);
  });

  it('a notice with a formula and a script inside: they are words, as they were typed', async () => {
    const text = '=HYPERLINK("http://x","点我") <script>alert(1)</script> ${7*7} @所有人';
    const { inRooms } = await saying([`发通知 政策法规 甲片 到明天18点 ${text}`, '1']);
    expect(inRooms).toHaveLength(1);
    expect(inRooms[0]).toContain(text);
  });

  it('a feed dated 2099: nothing of it is taken, nor a warning that would end then', async () => {
    const county = { ...bureau, id: 'county', adapter: 'rss', url: 'https://county.example/rss' };
    const feeds = await setUpFeeds([bureau, county]);
    feeds.answer('county', rss([{ id: 'x', title: '将来', date: 'Fri, 09 Jan 2099 01:00:00 GMT' }]));
    feeds.answer('weather', qweatherAlerts({ id: 'w', issued: '2099-01-09T01:00+08:00', color: 'red' }));
    await feeds.poll('county');
    await feeds.poll('weather');
    expect(await feeds.notices()).toEqual([]);
    expect(await feeds.said()).toEqual([]);
  });

  it('a red warning of today that ends in 2099: people hear it today', async () => {
    const feeds = await setUpFeeds([bureau]);
    feeds.answer(
      'weather',
      qweatherAlerts({ id: 'w', issued, color: 'red', until: '2099-01-09T01:00+08:00' }),
    );
    await feeds.poll('weather');
    const [notice] = await feeds.notices();
    expect(notice).toMatchObject({ state: 'approved', severity: 'red' });
    expect(notice?.validUntil.getTime()).toBe(Date.parse('2026-06-10T09:50:00+08:00'));
  });

  it('a warning for another county: codes decide, not names', async () => {
    const feeds = await setUpFeeds([national]);
    feeds.answer(
      'national',
      nmcAlarms([
        { id: '33010941600000_1', issued: '2026/06/09 09:50', title: '外县气象台发布暴雨红色预警信号' },
        { id: '13010941600000_2', issued: '2026/06/09 09:50', title: '萧山区气象台发布大风红色预警信号' },
      ]),
    );
    await feeds.poll('national');
    expect((await feeds.notices()).map(({ event }) => event)).toEqual(['暴雨']);
  });

  it('the same warning from two sources: one notice, both named', async () => {
    const feeds = await setUpFeeds([bureau, national]);
    feeds.answer('weather', qweatherAlerts({ id: 'a1', issued, color: 'orange' }));
    feeds.answer(
      'national',
      nmcAlarms([
        { id: '33010941600000_1', issued: '2026/06/09 09:55', title: '萧山区气象台发布暴雨橙色预警信号' },
      ]),
    );
    await feeds.poll('weather');
    await feeds.poll('national');
    const notices = await feeds.notices();
    expect(notices).toHaveLength(1);
    expect(notices[0]?.sources.map(({ sourceId }) => sourceId)).toEqual(['weather', 'national']);
  });

  it('a room that no longer exists when it goes out: the others hear it, and who wrote it is told', async () => {
    const town = await setUpNotices();
    await town.write('zhou-jianguo', { areaIds: ['jia', 'yi'] });
    const rooms = town.grid.rooms.filter(({ id }) => id !== 'jia-residents');
    expect(await town.until('2026-06-09T10:30:00+08:00', { ...town.grid, rooms })).toEqual([
      'zhou-jianguo notice-rooms-gone-told',
      'room:yi-residents notice-in-room',
    ]);
  });

  it('two rooms with the same name: both are shown with their areas, and nothing goes out unasked', async () => {
    const read = await readCommunityFolder('demo/community');
    if (!read.ok) throw new Error('the demo community has problems');
    const rooms = read.community.grid.rooms.map((room) =>
      room.id.endsWith('residents') ? { ...room, name: '居民群' } : room,
    );
    const { answers, inRooms } = await saying(['发通知 气象预报 全部 到明天18点 今晚有大风'], {
      ...read.community,
      grid: { ...read.community.grid, rooms },
    });
    expect(answers[0]).toMatch(/居民群（甲片[^）]*）[^]*居民群（乙片/);
    expect(answers[0]).toContain('名叫“居民群”的群不止一个，都会发');
    expect(inRooms).toEqual([]);
  });
});
