import { createMessageWindow } from '../../../bot/web-chat/message-window';
import type { HubMessage } from '../../../bot/web-chat/hub-store';
import { randomNumbers } from '../../support/random-numbers';

const aMessage = (index: number, conversation: string): HubMessage => ({
  id: String(index).padStart(8, '0'),
  clientId: null,
  conversation,
  roomId: null,
  from: conversation,
  kind: 'text',
  text: '在吗',
  attachmentId: null,
  voiceSeconds: null,
  mentions: [],
  at: new Date(index),
});

describe('the messages the chat keeps in memory', () => {
  it('are the last ones of each conversation', () => {
    const window = createMessageWindow({ perConversation: 3, least: 1, overall: 100 });
    for (let index = 1; index <= 5; index += 1) window.add(aMessage(index, 'zhang'));
    expect(window.of('zhang').map(({ id }) => Number(id))).toEqual([3, 4, 5]);
    expect(window.byId('00000002')).toBeUndefined();
    expect(window.byId('00000003')?.conversation).toBe('zhang');
    expect(window.lastId()).toBe('00000005');
  });

  it('keep a few of one who has not written for long, while others write much', () => {
    const window = createMessageWindow({ perConversation: 50, least: 2, overall: 20 });
    for (let index = 1; index <= 4; index += 1) window.add(aMessage(index, 'zhang'));
    for (let index = 5; index <= 60; index += 1) window.add(aMessage(index, 'room'));
    expect(window.of('zhang').map(({ id }) => Number(id))).toEqual([3, 4]);
    expect(window.of('room')).toHaveLength(20);
    window.add(aMessage(61, 'zhang'));
    expect(window.of('zhang').map(({ id }) => Number(id))).toEqual([4, 61]);
  });

  it.each([1, 2, 3])(
    'never grow beyond their bound, and are always the newest of a conversation (seed %i)',
    (seed) => {
      const random = randomNumbers(seed);
      const [least, overall, people] = [3, 50, 40];
      const window = createMessageWindow({ perConversation: 20, least, overall });
      const all = new Map<string, string[]>();
      for (let index = 1; index <= 3_000; index += 1) {
        const who = random() < 0.5 ? 'room' : `p${Math.floor(random() * people)}`;
        const message = aMessage(index, who);
        window.add(message);
        all.set(who, [...(all.get(who) ?? []), message.id]);
      }
      let kept = 0;
      for (const [who, ids] of all) {
        const list = window.of(who).map(({ id }) => id);
        kept += list.length;
        expect(list.length).toBeGreaterThanOrEqual(Math.min(least, ids.length));
        expect(list).toEqual(ids.slice(-list.length));
        for (const id of list) expect(window.byId(id)?.id).toBe(id);
      }
      expect(kept).toBeLessThanOrEqual(overall + least * (people + 1));
    },
  );
});
