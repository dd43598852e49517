import { createHallFeed } from '../../../server/web/hall/lib/hall-feed';
import { inForce } from '../../../server/web/hall/lib/in-force';
import { createKept } from '../../../server/web/hall/lib/kept';
import { readHallView } from '../../../server/web/hall/lib/read-hall-view';
import { createServerClock } from '../../../server/web/hall/lib/server-clock';
import { aPortalServer, type PortalServer } from '../portal/a-portal-server';

const at = '2026-06-09T16:20:00+08:00';

describe('the hall screen and the server', () => {
  let server: PortalServer;
  beforeEach(async () => {
    server = await aPortalServer();
    server.town.clock.set(new Date(at));
  });
  afterEach(() => server.close());

  function aScreen() {
    let steady = 0;
    const kept = createKept(() => ({ getItem: () => null, setItem: () => undefined }));
    const clock = createServerClock({ wallMs: () => Date.parse(at), steadyMs: () => steady, notBeforeMs: 0 });
    const statuses: number[] = [];
    const feed = createHallFeed({
      fetch: async (path, question) => {
        const response = await fetch(`${server.url}${path}`, question);
        statuses.push(response.status);
        return response;
      },
      ...{ clock, kept, steadyMs: () => steady },
    });
    return {
      statuses,
      async next() {
        steady += 15_000;
        await feed.askIfDue();
        const view = feed.view();
        return view && inForce(view, server.town.clock.now().getTime());
      },
    };
  }

  it('understand each other word for word', async () => {
    await server.town.publish({ column: '农经信息', title: '批发价', text: '白菜 1.20元/公斤' });
    await server.town.publish({ column: '气象预报', severity: 'red', event: '暴雨', text: '不要外出' });
    const answer = await server.town.get('/api/public/hall', { Host: new URL(server.url).host });
    const said: unknown = JSON.parse(answer.text);
    expect(readHallView(said)).toEqual(said);
  });

  it('bring a red warning at the next question, and ask in vain while nothing is new', async () => {
    const screen = aScreen();
    expect((await screen.next())?.red).toEqual([]);
    expect((await screen.next())?.red).toEqual([]);
    expect(screen.statuses).toEqual([200, 304]);
    const red = { severity: 'red', event: '暴雨', column: '气象预报', text: '不要外出' } as const;
    await server.town.publish({ ...red, validUntil: new Date('2026-06-09T17:00:00+08:00') });
    server.town.later(1);
    expect((await screen.next())?.red).toMatchObject([{ severity: 'red', event: '暴雨', text: '不要外出' }]);
    server.town.later(41);
    expect((await screen.next())?.red).toEqual([]);
  });
});
