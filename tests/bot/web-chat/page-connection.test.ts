import { createPageConnection } from '../../../bot/web-chat/page-connection';
import { createMemoryHubStore } from '../../../bot/web-chat/memory-hub-store';
import type { ToPage } from '../../../bot/web-chat/wire';
import { aHub } from './a-hub';

const text = (clientId: string, words: string) => ({ do: 'text', clientId, to: 'bot', text: words }) as const;

/** A page whose older messages lie in a store that answers when it is let go. */
async function aSlowPage() {
  let letGo = (): void => undefined;
  const slow = new Promise<void>((resolve) => (letGo = resolve));
  const kept = createMemoryHubStore();
  const { hub, errors } = await aHub({
    windowSize: { perConversation: 2, least: 1, overall: 4 },
    store: {
      ...kept,
      recentMessages: async (conversation, limit, beforeId) => {
        if (beforeId !== undefined) await slow;
        return kept.recentMessages(conversation, limit, beforeId);
      },
    },
  });
  for (const person of ['zhang-guilan', 'liu-yang'])
    for (let index = 1; index <= 5; index += 1)
      await hub.post(person, 'bot', { kind: 'text', text: String(index) });
  const heard: ToPage[] = [];
  const page = createPageConnection({
    hub,
    send: (said) => heard.push(said),
    hasFile: () => Promise.resolve(true),
    onError: (error) => errors.push(error),
  });
  hub.subscribe((event) => page.hear(event));
  return { hub, page, heard, letGo, errors };
}

describe('a page that says hello and sends at once what it kept', () => {
  it('is heard as who it says it is, after its conversations were shown', async () => {
    const { hub, page, heard, letGo, errors } = await aSlowPage();
    const done = [
      page.receive({ do: 'hello', who: 'zhang-guilan' }),
      page.receive(text('client-0001', '灯坏了')),
    ];
    letGo();
    await Promise.all(done);
    expect(hub.recent('zhang-guilan').at(-1)?.text).toBe('灯坏了');
    expect(heard.filter(({ is }) => is === 'refused')).toEqual([]);
    const order = heard.map(({ is }) => is).filter((is) => is === 'state' || is === 'message');
    expect(order).toEqual(['state', 'message']);
    expect(errors).toEqual([]);
  });

  it('is never heard as who it was before, nor told what is meant for them', async () => {
    const { hub, page, heard, letGo } = await aSlowPage();
    letGo();
    await page.receive({ do: 'hello', who: 'zhang-guilan' });
    heard.length = 0;
    const done = [
      page.receive({ do: 'hello', who: 'liu-yang' }),
      page.receive(text('client-0002', '我是刘洋')),
    ];
    await Promise.resolve();
    await hub.post('bot', 'zhang-guilan', { kind: 'text', text: '给张桂兰的' });
    await Promise.all(done);
    expect(hub.recent('liu-yang').at(-1)?.text).toBe('我是刘洋');
    expect(JSON.stringify(heard)).not.toContain('给张桂兰的');
  });
});
