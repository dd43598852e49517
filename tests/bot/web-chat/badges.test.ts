import { createBadges } from '../../../bot/web-chat/badges';
import type { ToPage } from '../../../bot/web-chat/wire';
import { aHub } from './a-hub';

async function setUp() {
  const { hub } = await aHub();
  const told: ToPage[] = [];
  const later: (() => void)[] = [];
  const badges = createBadges({
    hub,
    soon: (run) => later.push(run),
    sendToAll: (message) => told.push(message),
  });
  hub.subscribe((event) => badges.hear(event));
  const pass = () => {
    for (const run of later.splice(0)) run();
    return told.splice(0);
  };
  return { hub, pass };
}

describe('the numbers in the list of people', () => {
  it('are told once for all messages of a moment', async () => {
    const { hub, pass } = await setUp();
    for (let index = 0; index < 3; index += 1)
      await hub.post('bot', 'zhang-guilan', { kind: 'text', text: '您好' });
    await hub.post('bot', 'work', { kind: 'text', text: '开会' });
    expect(pass()).toEqual([{ is: 'badges', unread: { 'zhang-guilan': 3, 'wang-fang': 1, 'li-qiang': 1 } }]);
    expect(pass()).toEqual([]);
  });

  it('fall when somebody reads, and say nothing of the bot', async () => {
    const { hub, pass } = await setUp();
    await hub.post('bot', 'zhang-guilan', { kind: 'text', text: '您好' });
    const [message] = hub.recent('zhang-guilan');
    pass();
    await hub.markRead('zhang-guilan', 'zhang-guilan', message?.id ?? '');
    expect(pass()).toEqual([{ is: 'badges', unread: { 'zhang-guilan': 0 } }]);
    await hub.markRead('bot', 'zhang-guilan', message?.id ?? '');
    expect(pass()).toEqual([]);
  });
});
