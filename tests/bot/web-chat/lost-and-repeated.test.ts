import { soon, useMisbehavingChannel } from './a-misbehaving-channel';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const secondMs = 1_000;

describe('a channel that says things twice, late or not at all', () => {
  const open = useMisbehavingChannel();

  it('gets one answer to a message it brings twice', async () => {
    const on = await open({ events: 'twice' });
    await on.logIn();
    await on.writes('zhang-guilan', '进度');
    await soon(() => on.inbound.length === 2);
    await on.sendAll();
    expect(on.bot.turns).toEqual(['handled', 'repeated']);
    expect(on.said('zhang-guilan')).toHaveLength(1);
  });

  it('has 500 old messages it replays at login stored and not acted on', async () => {
    const on = await open({ replayHistory: 500 });
    const start = on.clock.now();
    on.clock.set(new Date(start.getTime() - 3_600_000));
    const writers = ['zhang-guilan', 'liu-yang', 'r-1-1-201', 'r-2-1-201', 'r-3-1-201'];
    for (let n = 0; n < 100; n += 1) {
      for (const from of writers) await on.hub.post(from, 'bot', text(`${n} 楼道灯不亮`));
    }
    for (const from of writers) {
      await on.hub.markRead('bot', from, on.hub.recent(from).at(-1)?.id ?? '');
    }
    on.clock.set(start);
    await on.logIn();
    await soon(() => on.inbound.length === 500);
    expect(on.bot.turns.filter((turn) => turn === 'history')).toHaveLength(500);
    expect(await on.sendAll()).toBe(0);
    expect(writers.flatMap((from) => on.said(from))).toEqual([]);
    expect(await on.bot.requests()).toEqual([]);
    await on.writes('zhang-guilan', '进度');
    await on.sendAll();
    expect(on.said('zhang-guilan')).toHaveLength(1);
  });

  it('has what it replays again, after it was answered, not answered again', async () => {
    const on = await open({ replayHistory: 5_000 });
    await on.logIn();
    await on.writes('zhang-guilan', '进度');
    await on.sendAll();
    on.script.change({ login: 'out' });
    await soon(() => on.wechaty.status().reason === 'logged-out');
    on.script.change({ login: 'in' });
    await on.clock.advance(2 * secondMs);
    await soon(() => on.wechaty.status().state === 'ready' && on.inbound.length === 2);
    await on.sendAll();
    expect(on.bot.turns.filter((turn) => turn !== 'own')).toEqual(['handled', 'repeated']);
    expect(on.said('zhang-guilan')).toHaveLength(1);
  });

  it.each(['answer-lost', 'answer-never'] as const)(
    'gets an answer to a person again, marked as a second copy, when what became of it is unknown (%s)',
    async (sends) => {
      const on = await open();
      await on.logIn();
      await on.writes('zhang-guilan', '进度');
      on.script.change({ sends });
      const sending = on.send();
      await soon(() => on.said('zhang-guilan').length === 1);
      await on.clock.advance(30 * secondMs);
      await sending;
      expect(await on.states()).toMatchObject({ pending: 1, sent: 0 });
      on.script.change({ sends: 'accepted' });
      await on.clock.advance(10 * secondMs);
      await on.sendAll();
      const [first, second, ...more] = on.said('zhang-guilan');
      expect(second).toBe(`（重复发送）${first}`);
      expect(more).toEqual([]);
      expect(await on.states()).toMatchObject({ pending: 0, sent: 1 });
    },
  );

  it('gets nothing said in a room twice: what became of it is left to a person', async () => {
    const on = await open();
    await on.logIn();
    await on.writes('zhang-guilan', '@小银 在吗', 'jia-residents');
    on.script.change({ sends: 'answer-lost' });
    await on.sendAll();
    on.script.change({ sends: 'accepted' });
    await on.clock.advance(60 * 60 * secondMs);
    await on.sendAll();
    expect(on.said('jia-residents')).toHaveLength(1);
    expect(await on.states()).toMatchObject({ uncertain: 1 });
  });

  it('leaves a send that hangs unknown after 30 seconds, and it is said once it hangs no more', async () => {
    const on = await open({ sends: 'hang' });
    await on.logIn();
    await on.writes('zhang-guilan', '进度');
    let isOver = false;
    const sending = on.send().then(() => (isOver = true));
    await on.clock.advance(29 * secondMs);
    expect(isOver).toBe(false);
    await on.clock.advance(secondMs);
    await sending;
    expect(on.said('zhang-guilan')).toEqual([]);
    on.script.change({ sends: 'accepted' });
    await on.clock.advance(10 * secondMs);
    await on.sendAll();
    expect(on.said('zhang-guilan')).toEqual([expect.stringMatching(/^（重复发送）/)]);
  });
});
