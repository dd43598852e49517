import { createPageConnection } from '../../../bot/web-chat/page-connection';
import { createMemoryHubStore } from '../../../bot/web-chat/memory-hub-store';
import type { ToPage } from '../../../bot/web-chat/wire';
import { aHub } from './a-hub';

/** A page whose older messages lie in a store that answers when it is let go. */
async function aSlowPage() {
  let letGo = (): void => undefined;
  const slow = new Promise<void>((resolve) => (letGo = resolve));
  let isOpen = false;
  const kept = createMemoryHubStore();
  const { hub, errors } = await aHub({
    windowSize: { perConversation: 2, least: 1, overall: 4 },
    store: {
      ...kept,
      recentMessages: async (conversation, limit, beforeId) => {
        const found = await kept.recentMessages(conversation, limit, beforeId);
        if (isOpen) await slow;
        return found;
      },
    },
  });
  for (const person of ['zhang-guilan', 'liu-yang'])
    for (let index = 1; index <= 5; index += 1)
      await hub.post(person, 'bot', { kind: 'text', text: String(index) });
  isOpen = true;
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

describe('a page that changes who it is', () => {
  it('is told nothing of who it was before while the conversations of the next are read', async () => {
    const { hub, page, heard, letGo } = await aSlowPage();
    const first = page.receive({ do: 'hello', who: 'zhang-guilan' });
    letGo();
    await first;
    heard.length = 0;
    const second = page.receive({ do: 'hello', who: 'liu-yang' });
    await hub.post('bot', 'zhang-guilan', { kind: 'text', text: '给张桂兰的' });
    await second;
    expect(heard.map(({ is }) => is)).toEqual(['people', 'state']);
    expect(JSON.stringify(heard)).not.toContain('给张桂兰的');
  });

  it('shows what came while its older messages were read', async () => {
    const { hub, page, heard, letGo, errors } = await aSlowPage();
    const done = page.receive({ do: 'hello', who: 'zhang-guilan' });
    await hub.post('bot', 'zhang-guilan', { kind: 'text', text: '新的' });
    letGo();
    await done;
    const state = heard.find((said) => said.is === 'state');
    const texts = state?.conversations[0]?.messages.map(({ text }) => text);
    expect(texts).toEqual(['1', '2', '3', '4', '5', '新的']);
    expect(errors).toEqual([]);
  });
});
